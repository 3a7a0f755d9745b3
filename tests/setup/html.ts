// HTML validity by html-validate's recommended rules.
import { HtmlValidate } from "html-validate";

const validator = new HtmlValidate({
  root: true,
  extends: ["html-validate:recommended"],
  rules: {
    "no-trailing-whitespace": "off", // the build's compression leaves blanks between tags, which mean nothing
    "long-title": "off", // a title is a finding or a figure with its number; search results may cut it
  },
});

/** What is wrong with a page's HTML as "line:column rule: message"; empty where it is valid. */
export function validateHtml(html: string): string[] {
  const { results } = validator.validateStringSync(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ line, column, ruleId, message }) => `${line}:${column} ${ruleId}: ${message}`),
  );
}
