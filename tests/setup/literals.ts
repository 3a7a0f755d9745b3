// Words that stand in an Astro file itself, found in its syntax tree.
import { Linter, type Rule } from "eslint";
import astro from "eslint-plugin-astro";

/** Attributes that readers are shown or hear, ours and our components'. */
const SPOKEN = /^(aria-label|alt|title|placeholder|label|caption|description|data-label|summary)$/;
const LETTER = /\p{Letter}/u;
/** What reads as words, not as a name in code: a capitalised word, or two with a space between. */
const WORDS = /^\p{Lu}\p{Ll}|\p{Letter}[,;:.]? \p{Letter}/u;
/** A tag in a text that becomes HTML, or its beginning. */
const MARKUP = /<[^>]*>?/g;

interface Node {
  readonly type: string;
  readonly parent: Node | null;
  /** Of a text: itself; of a part of a template: with escapes read. */
  readonly value?: unknown;
  /** Of an attribute. */
  readonly name?: { readonly name: string };
  /** Of a tagged template. */
  readonly tag?: { readonly name?: string };
}

/** The words that stand literally in the text, the spoken attributes or the script of an Astro file. Throws on bad syntax. */
export function listLiterals(code: string): string[] {
  const rule = {
    create: (context: Rule.RuleContext): Rule.RuleListener => {
      const check = (node: Rule.Node): void => {
        const own = node as unknown as Node;
        const text = readText(own.value).replaceAll(MARKUP, " ").trim().replaceAll(/\s+/g, " ");
        if (isWording(text, own)) context.report({ node, message: text });
      };
      return { "JSXText, Literal, TemplateElement": check };
    },
  };
  const use = {
    plugins: { frame: { rules: { literal: rule } } },
    rules: { "frame/literal": "error" },
  } as const;
  const messages = new Linter().verify(code, [...astro.configs["flat/base"], use], "page.astro");
  const fault = messages.find(({ fatal }) => fatal);
  if (fault) throw new Error(`line ${String(fault.line)}: ${fault.message}`);
  return messages.map(({ message }) => message);
}

function readText(value: unknown): string {
  if (typeof value === "object" && value !== null && "cooked" in value) return readText(value.cooked);
  return typeof value === "string" ? value : "";
}

function isWording(text: string, node: Node): boolean {
  const { parent } = node;
  const attribute = findUp(node, "JSXAttribute");
  if (attribute && !SPOKEN.test(attribute.name?.name ?? "")) return isProse(node) && LETTER.test(text);
  const isShown = node.type === "JSXText" || parent === attribute || isProse(node) || isChosen(node);
  return (isShown ? LETTER : WORDS).test(text);
}

/** Part of a sentence: prose`…`. */
function isProse({ parent }: Node): boolean {
  return parent?.parent?.tag?.name === "prose";
}

/** What an expression in the text comes out as: {isKnown ? name : "unknown"}. */
function isChosen({ parent }: Node): boolean {
  if (parent?.type === "JSXExpressionContainer") return true;
  return (
    parent !== null &&
    /^(ConditionalExpression|LogicalExpression|TemplateLiteral)$/.test(parent.type) &&
    isChosen(parent)
  );
}

function findUp(node: Node, type: string): Node | undefined {
  if (node.type === type) return node;
  return node.parent === null ? undefined : findUp(node.parent, type);
}
