import type { Rule } from "./expression.ts";
import { amountRules } from "./rules/amount.ts";
import { addressRules } from "./rules/address.ts";
import { codeRules, gluedRule } from "./rules/code.ts";
import { chineseDateRules } from "./rules/date-zh.ts";
import { englishDateRules } from "./rules/date-en.ts";
import { fractionRules } from "./rules/fraction.ts";
import { idiomRules } from "./rules/idiom.ts";
import { markRules } from "./rules/mark.ts";
import { nameRules } from "./rules/name.ts";
import { ordinalRules } from "./rules/ordinal.ts";

/** Every rule, in the order in which they are tried at a place; the first that reads it wins. */
export const rules: readonly Rule[] = [
  ...addressRules,
  ...nameRules,
  ...markRules,
  ...codeRules,
  ...chineseDateRules,
  ...englishDateRules,
  ...fractionRules,
  ...idiomRules,
  ...ordinalRules,
  gluedRule,
  ...amountRules,
];
