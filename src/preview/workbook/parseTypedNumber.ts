/** A number that was typed, with the format that Excel gives a General cell for it. */
export interface TypedNumber {
  readonly value: number;
  readonly numberFormat?: string;
}

const plainNumber = /^([+-]?)(\d+|\d{1,3}(?:,\d{3})+)?(?:\.(\d*))?(?:[eE]([+-]?\d{1,3}))?$/;

/**
 * Reads a number as it is typed: `1688`, `1,688`, `-5`, `.5`, `1e3`, `50%`, `¥1,000`, `(120)`, `1 1/2`.
 * `undefined` where it is none; full-width digits are none.
 */
export function parseTypedNumber(typed: string): TypedNumber | undefined {
  const text = typed.trim();
  return (
    parseFraction(text) ??
    parsePercent(text) ??
    parseParentheses(text) ??
    parseCurrency(text) ??
    parsePlain(text)
  );
}

function parsePlain(text: string): TypedNumber | undefined {
  const match = plainNumber.exec(text);
  if (!match) return undefined;
  const [, sign, whole, decimals, exponent] = match;
  if (whole === undefined && !decimals) return undefined;
  const digits = `${(whole ?? "0").replaceAll(",", "")}.${decimals || "0"}`;
  const value = Number(`${sign}${digits}e${exponent ?? "0"}`);
  if (!Number.isFinite(value)) return undefined;
  if (exponent !== undefined) return { value, numberFormat: "0.00E+00" };
  if (whole?.includes(",")) return { value, numberFormat: decimals ? "#,##0.00" : "#,##0" };
  return { value };
}

function parsePercent(text: string): TypedNumber | undefined {
  if (!/^.*\d\s*%$|^[+-]?%\s*\d/.test(text)) return undefined;
  const number = parsePlain(text.replace("%", "").trim());
  if (!number) return undefined;
  // Dividing leaves noise behind the 15 digits that Excel keeps.
  const value = Number((number.value / 100).toPrecision(15));
  return { value, numberFormat: text.includes(".") ? "0.00%" : "0%" };
}

function parseParentheses(text: string): TypedNumber | undefined {
  const inner = /^\(\s*([\d.,]+)\s*\)$/.exec(text)?.[1];
  const number = inner === undefined ? undefined : parsePlain(inner);
  return number && { ...number, value: -number.value };
}

function parseCurrency(text: string): TypedNumber | undefined {
  const match = /^([+-]?)([¥\\$])([+-]?)([\d.,]+)$/.exec(text);
  const number =
    match && !(match[1] && match[3]) ? parsePlain(`${match[1]}${match[3]}${match[4]}`) : undefined;
  if (!match || !number) return undefined;
  const symbol = match[2] === "$" ? "$" : "¥";
  const isWhole = symbol === "¥" && Number.isInteger(number.value);
  return { value: number.value, numberFormat: `"${symbol}"#,##0${isWhole ? "" : ".00"}` };
}

/** Only with a whole part: `1/2` alone is a date to Excel. */
function parseFraction(text: string): TypedNumber | undefined {
  const match = /^([+-]?)(\d+) (\d{1,3})\/(\d{1,3})$/.exec(text);
  if (!match || Number(match[4]) === 0) return undefined;
  const value = Number(match[2]) + Number(match[3]) / Number(match[4]);
  const digits = "?".repeat(match[4]?.length ?? 1);
  return { value: match[1] === "-" ? -value : value, numberFormat: `# ${digits}/${digits}` };
}
