// Stylesheets as the rasteriser understands them: literal values, light, no conditions.

/** Families of src/styles/fonts/image-*.ttf, as the files name themselves; the sans has the name of its thinnest cut. */
const FAMILIES = { sans: '"Source Sans 3 ExtraLight"', serif: '"Source Serif 4"' };

/**
 * CSS without variables, at-rules and states. Variables get the values of the first plain `:root` rule; throws, naming
 * the variable, where one has none.
 */
export function resolveStyle(css: string): string {
  const rules = listRules(css.replace(/\/\*.*?\*\//gs, ""));
  const root = rules.find(({ selector }) => selector === ":root")?.body ?? "";
  const values = new Map(
    Array.from(root.matchAll(/--([\w-]+):\s*([^;]+);/g), ([, name, value]) => [name, value]),
  );
  for (const [name, family] of Object.entries(FAMILIES)) values.set(name, family);
  const literal = (body: string): string =>
    body.replace(/var\(--([\w-]+)\)/g, (_, name: string) => {
      const value = values.get(name);
      if (value === undefined) throw new Error(`picture: no value for --${name}; give it one in tokens.css`);
      return literal(value);
    });
  return rules
    .filter(({ selector }) => !/^@|:(?!first-child)/.test(selector))
    .map(({ selector, body }) => `${selector}{${literal(body)}}`)
    .join("\n");
}

/** Rules of the outermost level; an at-rule keeps its block whole. */
function listRules(css: string): { selector: string; body: string }[] {
  const rules = [];
  let [start, open, depth] = [0, 0, 0];
  for (let at = 0; at < css.length; at += 1) {
    if (css[at] === "{" && depth++ === 0) open = at;
    if (css[at] !== "}" || --depth > 0) continue;
    rules.push({ selector: css.slice(start, open).trim(), body: css.slice(open + 1, at).trim() });
    start = at + 1;
  }
  return rules;
}
