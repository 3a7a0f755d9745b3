// Expressions that are no figures, with the reason an editor would give.
import type { Row } from "../../data/schema.ts";
import type { Expression } from "../expression.ts";

type Reason = Row<"dismissals">["reason"];

const BY_KIND: Readonly<Partial<Record<Expression["kind"], Reason>>> = {
  date: "date",
  duration: "duration",
  ordinal: "ordinal",
};
const BY_UNIT: Readonly<Record<string, Reason>> = {
  footnote: "footnote",
  list_number: "ordinal",
  idiom: "wording",
  name: "product_name",
  code: "label",
  url: "boilerplate",
};
/** Personal data is never published, not even as a dismissal: the numerals stay open. */
const PERSONAL: readonly (string | null)[] = ["phone", "email"];
const PLAN = /plan|session|congress|committee|conference|meeting|规划|计划|全会|会议|大$|届/iu;

/** Why an expression is no figure; "figure" where it may be one, "open" where only an editor can tell. */
export function judge({ kind, unit, value, text }: Expression): Reason | "figure" | "open" {
  if (PERSONAL.includes(unit)) return "open";
  if (kind === "name_or_slogan") return PLAN.test(text) ? "plan_or_meeting" : "slogan";
  const reason = BY_KIND[kind] ?? (kind === "other" ? BY_UNIT[unit ?? ""] : undefined);
  if (reason) return reason;
  if (kind === "other" && unit !== "multiple" && unit !== "fraction") return "open";
  return value === null || typeof value === "string" ? "vague" : "figure";
}
