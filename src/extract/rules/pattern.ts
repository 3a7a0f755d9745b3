import { draft, one, type Kind, type Language, type Rule, type Value } from "../expression.ts";

interface PatternRule {
  name: string;
  lang?: Language;
  kind: Kind;
  unit?: string;
  /** Sticky; the whole match is the expression. */
  pattern: RegExp;
  /** What must stand just before it. */
  before?: RegExp;
  /** The value in the matched words; none where it is left out. */
  value?: (words: string) => Value;
}

/** A rule whose pattern, with an optional look at the words before, is the whole story. */
export function patternRule({ name, lang, kind, unit, pattern, before, value }: PatternRule): Rule {
  return {
    name,
    ...(lang ? { lang } : {}),
    read(page, at) {
      const match = page.match(pattern, at);
      if (!match || (before && !before.test(page.before(at)))) return null;
      const said = { kind, ...(unit ? { unit } : {}), value: value?.(match[0]) ?? null };
      return one(draft([at, at + match[0].length], said));
    },
  };
}
