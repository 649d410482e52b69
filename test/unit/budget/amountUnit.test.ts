import fc from "fast-check";
import { amountInUnit, unitNames } from "../../../src/budget/amountUnit";

it.each([
  [1688, "oku", 1688],
  [1688, "million", 168800],
  [1688, "thousand", 168800000],
  [1688, "yen", 168800000000],
  [1688, "trillion", 0.1688],
  [41, "trillion", 0.0041],
  [3, "trillion", 0.0003],
  [1.1, "million", 110],
  [0.3, "yen", 30000000],
  [0.07, "thousand", 7000],
] as const)("%d 億円 in %s is %d", (amountOku, unit, expected) => {
  expect(amountInUnit(amountOku, unit)).toBe(expected);
});

it("is the double nearest to the decimal value, for every whole 億円 and every 百万円", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 90_000_000 }), (million) => {
      const amountOku = million / 100;
      expect(amountInUnit(amountOku, "million")).toBe(million);
      expect(amountInUnit(amountOku, "yen")).toBe(million * 1_000_000);
      expect(amountInUnit(amountOku, "trillion")).toBe(million / 1_000_000);
    }),
  );
});

it("names the units as Japanese documents do", () => {
  expect(Object.values(unitNames)).toEqual(["億円", "百万円", "千円", "円", "兆円"]);
});
