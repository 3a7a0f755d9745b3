// The tree of places, and what may be plotted.
import { type Rule, createRule } from "./rule.ts";

const NATION = "china";
const PLOTTED = ["lon", "lat", "adcode"] as const;

export const placeRules: Rule[] = [
  createRule("places", {
    column: "parent",
    needs: ["id", "parent", "confidence"],
    check: ({ id, parent, confidence }) => {
      if (id === NATION) return parent !== null && `filled, but ${NATION} lies in no other place (empty it)`;
      if (parent === null) return `empty (write the place it lies in; only ${NATION} has none)`;
      return (
        confidence === "unresolved" &&
        parent !== NATION &&
        `${parent}, but the place is unresolved (write ${NATION}: nothing more is known)`
      );
    },
  }),
  ...PLOTTED.map((column) =>
    createRule("places", {
      column,
      needs: [column, "confidence"],
      check: ({ [column]: cell, confidence }) =>
        cell !== null &&
        confidence === "unresolved" &&
        "filled, but the place is unresolved (empty it, or settle which place is meant)",
    }),
  ),
  createRule("places", {
    column: "why",
    needs: ["why", "confidence"],
    check: ({ why, confidence }) =>
      why === null &&
      confidence === "unresolved" &&
      "empty, but the place is unresolved (say why it is not plotted)",
  }),
  createRule("places", {
    column: "lat",
    needs: ["lon", "lat"],
    check: ({ lon, lat }) =>
      (lon === null) !== (lat === null) &&
      "one coordinate without the other (fill both lon and lat, or neither)",
  }),
  createRule("places", {
    column: "adcode",
    needs: ["adcode", "level", "confidence"],
    check: ({ adcode, level, confidence }) =>
      adcode === null &&
      level === "province" &&
      confidence !== "unresolved" &&
      "empty (a province carries its six-digit code)",
  }),
  createRule("places", {
    column: "iso_3166_2",
    needs: ["iso_3166_2", "level"],
    check: ({ iso_3166_2, level }) =>
      iso_3166_2 !== null &&
      level !== "province" &&
      `filled, but the level is ${level} (only provinces have one)`,
  }),
];
