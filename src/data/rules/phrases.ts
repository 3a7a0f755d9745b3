// What a row says against what the source prints.
import { writeCell } from "../cell.ts";
import { readPrinted } from "../printed.ts";
import type { Figure } from "../schema.ts";
import { type Rule, createRule } from "./rule.ts";

const MOST_WORDS = 8;
const MOST_HAN = 20;

/** Flags that lift the rule that the printed number equals `value`; each wants a note that says why. */
const LIFTING = ["value_inferred", "unit_corrected"] as const;

export const phraseRules: Rule[] = [
  createRule("figures", { column: "as_printed", needs: ["as_printed"], check: checkLength }),
  createRule("dismissals", { column: "as_printed", needs: ["as_printed"], check: checkLength }),
  createRule("figures", {
    column: "as_printed",
    needs: ["as_printed", "value", "value_max", "value_printed", "flags"],
    check: checkNumber,
  }),
  createRule("figures", {
    column: "qualifier",
    needs: ["as_printed", "qualifier"],
    check: ({ as_printed, qualifier }) => {
      const printed = as_printed === null ? null : readPrinted(as_printed);
      return (
        printed &&
        printed.qualifier !== qualifier &&
        `${qualifier} contradicts "${as_printed}" (write ${printed.qualifier}, or print the words that say ${qualifier})`
      );
    },
  }),
  createRule("figures", {
    column: "value_printed",
    needs: ["value_printed", "flags"],
    check: ({ value_printed, flags }) =>
      (value_printed !== null) !== flags.includes("unit_corrected") &&
      (value_printed === null
        ? "empty, but the flag unit_corrected is set (write the number as printed)"
        : "filled, but the flag unit_corrected is not set (set it and say why in note, or empty the cell)"),
  }),
  createRule("figures", {
    column: "note",
    needs: ["note", "flags"],
    check: ({ note, flags }) => {
      const flag = LIFTING.find((lifting) => flags.includes(lifting));
      return (
        note === null &&
        flag &&
        `empty, but the flag ${flag} is set (say why the value is not the printed one)`
      );
    },
  }),
];

function checkLength({ as_printed }: { as_printed: string | null }) {
  const words = as_printed?.split(/\s+/u).length ?? 0;
  const han = as_printed?.match(/\p{Script=Han}/gu)?.length ?? 0;
  if (words > MOST_WORDS)
    return `${words} words (at most ${MOST_WORDS}: keep to the number, its hedge and its unit)`;
  return (
    han > MOST_HAN &&
    `${han} Chinese characters (at most ${MOST_HAN}: keep to the number, its hedge and its unit)`
  );
}

function checkNumber(figure: Pick<Figure, "as_printed" | "value" | "value_max" | "value_printed" | "flags">) {
  const { as_printed, flags } = figure;
  if (as_printed === null || flags.includes("value_inferred")) return undefined;
  const printed = readPrinted(as_printed);
  if (!printed)
    return `cannot read one number in "${as_printed}" (print one; where words stand for it, set the flag value_inferred)`;
  const isMended = flags.includes("unit_corrected");
  const [column, wanted] = isMended ? ["value_printed", figure.value_printed] : ["value", figure.value];
  if (wanted !== null && printed.value !== wanted)
    return `"${as_printed}" reads ${writeCell(printed.value)}, but ${column} is ${writeCell(wanted)} (mend one of them)`;
  if (isMended || printed.max === figure.value_max) return undefined;
  if (printed.max === null) return `"${as_printed}" has no upper end (empty value_max, or print the range)`;
  return `"${as_printed}" reads up to ${writeCell(printed.max)} (write that in value_max)`;
}
