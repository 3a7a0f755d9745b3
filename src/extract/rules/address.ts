// Digits in addresses and telephone numbers.
import { draft, one, type Page, type Reading, type Rule } from "../expression.ts";

const RUN = /[^\s\u3000-\u9fff，。；：！？（）“”‘’《》、…"<>]/;
const LOOK_BACK = 120;
const REST =
  '[^\\s\\u3000-\\u9fff，。；：！？（）“”‘’《》、…"<>]*[^\\s\\u3000-\\u9fff，。；：！？（）“”‘’《》、…"<>.,;:)\\]]';
const LABEL = "[\\w-]{1,63}";
const URL_PATTERN = new RegExp(
  `(?:https?://|www\\.)${REST}|(?=[\\d-]*[a-z])(?:${LABEL}\\.){1,4}(?:com|cn|org|net|gov|edu|hk|info|io)(?![\\w-])(?:/${REST})?`,
  "iy",
);
const EMAIL = new RegExp(`[\\w.+-]{1,64}@${LABEL}(?:\\.${LABEL}){1,4}`, "y");
const PHONE = [
  "(?:\\+?\\d{2,3}[- ])?\\(?0\\d{2,3}\\)?[- ]?(?:\\d{7,8}|\\d{3,4}[- ]\\d{4})(?:-\\d{1,6})?(?!\\d)",
  "\\+\\d{2,3}[- ]\\d[\\d -]{6,16}\\d",
  "[48]00-\\d{3,4}-\\d{3,4}",
  "\\d{3}-\\d{3,4}-\\d{4}(?!\\d)",
  "\\d{4}-\\d{7,8}(?!\\d)",
  "1[3-9]\\d{9}(?!\\d)",
  "\\d{5,6}(?=(?:服务|客服)?热线)",
];
const PHONE_PATTERN = new RegExp(PHONE.join("|"), "y");
const PHONE_BEFORE = /(?:[Tt]el(?:ephone)?|[Pp]hone|[Ff]ax|[Hh]otline|热线|电话|拨打|传真)[:：]?\s?$/;

/** The start of the unbroken run of Latin signs around a place, not beyond what is already read. */
function runStart(page: Page, at: number): number {
  const least = Math.max(page.floor, at - LOOK_BACK);
  let start = at;
  while (start > least && RUN.test(page.text[start - 1] ?? " ")) start--;
  return start;
}

function readAddress(page: Page, at: number): Reading | null {
  const start = runStart(page, at);
  const url = page.match(URL_PATTERN, start);
  const match = url ?? page.match(EMAIL, start);
  const end = match ? start + match[0].length : 0;
  return end > at ? one(draft([start, end], { kind: "other", unit: url ? "url" : "email" })) : null;
}

function readPhone(page: Page, at: number): Reading | null {
  const before = page.before(at);
  const start = /[+(]$/.test(before) && at > page.floor ? at - 1 : at;
  const match =
    page.match(PHONE_PATTERN, start) ??
    (PHONE_BEFORE.test(before) ? page.match(/\d[\d -]{2,18}\d/y, at) : null);
  if (!match) return null;
  const from = match[0].startsWith("(") && !match[0].includes(")") ? at : match.index;
  return one(draft([from, match.index + match[0].length], { kind: "other", unit: "phone" }));
}

export const addressRules: Rule[] = [
  { name: "address: www.example.org/2024, press01@example.org", read: readAddress },
  { name: "telephone: 0550-61234567-208, 400-820-8820, (010) 6619-4114", read: readPhone },
];
