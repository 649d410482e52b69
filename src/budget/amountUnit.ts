/** Units an amount can be given in: 億円, 百万円, 千円, 円, 兆円. */
export type AmountUnit = "oku" | "million" | "thousand" | "yen" | "trillion";

/** How many decimal places 億円 is shifted by to become the unit. */
const decimalPlaces: Readonly<Record<AmountUnit, number>> = {
  oku: 0,
  million: 2,
  thousand: 5,
  yen: 8,
  trillion: -4,
};

/** The units as Japanese documents print them. */
export const unitNames: Readonly<Record<AmountUnit, string>> = {
  oku: "億円",
  million: "百万円",
  thousand: "千円",
  yen: "円",
  trillion: "兆円",
};

/**
 * An amount in 億円 expressed in another unit, as the double nearest to the decimal value.
 *
 * @example amountInUnit(41, "trillion") // 0.0041
 */
export function amountInUnit(amountOku: number, unit: AmountUnit): number {
  const places = decimalPlaces[unit];
  if (places === 0) return amountOku;
  // Moving the decimal point in the text is exact; multiplying 1.1 by 100 is not.
  const text = String(amountOku);
  return text.includes("e") ? amountOku * 10 ** places : Number(`${text}e${String(places)}`);
}
