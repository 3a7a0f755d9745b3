// SVG as text: rounded once, escaped once, never with NaN in it. What is published is what is tested.

type Value = string | number | undefined;
export interface Attributes {
  readonly [name: string]: Value | readonly string[];
  readonly text?: string;
  readonly children?: readonly string[];
}

/** One element. Numbers are rounded to two decimals; `text` is escaped, `children` are markup. Throws on NaN or ±Infinity. */
export function el(name: string, { text, children = [], ...attributes }: Attributes): string {
  const open = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escape(print(value as string | number, `${name} ${key}`))}"`)
    .join("");
  const inside = (text === undefined ? "" : escape(text)) + children.join("");
  return inside === "" ? `<${name}${open}/>` : `<${name}${open}>${inside}</${name}>`;
}

/** A group of markup. */
export function group(name: string, children: readonly string[]): string {
  return el("g", { class: name, children });
}

/** A number as SVG wants it: two decimals at most. Throws on NaN or ±Infinity, naming where. */
export function print(value: string | number, where: string): string {
  const text = typeof value === "number" ? String(Math.round(value * 100) / 100) : value;
  if (/NaN|undefined|Infinity/.test(text)) throw new Error(`svg: ${where}="${text}" is not a drawing`);
  return text;
}

export function escape(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

/**
 * A whole drawing. Without links it is one image to assistive technology; with links it is a group whose links
 * are reached one by one. `title` and `desc` name it in words either way.
 */
export function svg(
  body: readonly string[],
  o: {
    id: string;
    width: number;
    height: number;
    title: string;
    desc: string;
    linked?: boolean;
    frame?: string;
  },
): string {
  const picture = el("g", { "aria-hidden": o.linked ? undefined : "true", children: body });
  return el("svg", {
    xmlns: "http://www.w3.org/2000/svg",
    class: ["drawing", o.frame].filter(Boolean).join(" "),
    viewBox: `0 0 ${o.width} ${Math.ceil(o.height)}`,
    width: o.width,
    height: Math.ceil(o.height),
    role: o.linked ? "group" : "img",
    "aria-labelledby": `${o.id}-title ${o.id}-desc`,
    children: [
      el("title", { id: `${o.id}-title`, text: o.title }),
      el("desc", { id: `${o.id}-desc`, text: o.desc }),
      picture,
    ],
  });
}
