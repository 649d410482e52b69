import { writableSeed } from "../../../src/actions/writableSeed";
import { found, sheet, table } from "./tables";

const old = { formula: "=SUM(T[x])/{@amountOku}" };
const revised = { formula: "=SUM(Z[x])/{@amountOku}" };
const base = table([
  ["id", "amountOku", "share"],
  ["a", 1, old],
]);
const seed = table([
  ["id", "amountOku", "share"],
  ["a", 1, revised],
  ["n", 2, revised],
]);
const narrow = sheet([
  ["id", "share"],
  ["a", { formula: "=SUM(T[x])/#REF!" }],
]);
const rest = { columns: ["id", "share"], isSourceKnown: true };

it("[M32] a formula that lacks a column is no conflict and no update, and blank in a new row", () => {
  const writable = writableSeed(seed, { base, sheet: narrow, ...rest });
  expect(writable.rows).toEqual([
    ["a", 1, old],
    ["n", 2, null],
  ]);
  expect(found({ base, sheet: narrow, seed })).toContain("M5 conflict cell:a:share");
  expect(found({ base, sheet: narrow, seed: writable })).toContain("M14 edit cell:a:share");
});

it("[M32] a formula whose source nobody can tell says what stands there where nothing is remembered", () => {
  const whole = sheet([
    ["id", "amountOku", "share"],
    ["a", 1, old],
  ]);
  const options = { sheet: whole, columns: ["id", "amountOku", "share"] };
  const unknown = writableSeed(seed, { base: undefined, ...options, isSourceKnown: false });
  expect(unknown.rows[0]).toEqual(["a", 1, old]);
  expect(writableSeed(seed, { base, ...options, isSourceKnown: true })).toBe(seed);
});
