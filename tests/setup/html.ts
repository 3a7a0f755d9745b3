// HTML validity by html-validate's recommended rules.
import { HtmlValidate } from "html-validate";

const validator = new HtmlValidate({ root: true, extends: ["html-validate:recommended"] });

/** What is wrong with a page's HTML as "line:column rule: message"; empty where it is valid. */
export function validateHtml(html: string): string[] {
  const { results } = validator.validateStringSync(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ line, column, ruleId, message }) => `${line}:${column} ${ruleId}: ${message}`),
  );
}
