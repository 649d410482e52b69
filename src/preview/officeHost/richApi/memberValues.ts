import { invalidArgument } from "./richApiError";

/** The value if it is text, otherwise `InvalidArgument`; so with the others here. */
export function textValue(value: unknown, what: string): string {
  if (typeof value !== "string") throw invalidArgument(`${what} is text`);
  return value;
}

/** The value if it is true or false. */
export function flagValue(value: unknown, what: string): boolean {
  if (typeof value !== "boolean") throw invalidArgument(`${what} is true or false`);
  return value;
}

/** The value if it is a number between the limits. */
export function numberValue(
  value: unknown,
  what: string,
  limits: { least?: number; most?: number } = {},
): number {
  const { least = -Infinity, most = Infinity } = limits;
  if (typeof value !== "number" || !(value >= least && value <= most)) {
    throw invalidArgument(`${String(value)} is no ${what}`);
  }
  return value;
}

/** The value if it is one of Excel's words for the property. */
export function choiceValue<Choice extends string>(
  value: unknown,
  choices: readonly Choice[],
  what: string,
): Choice {
  const found = choices.find((choice) => choice === value);
  if (found === undefined) throw invalidArgument(`${String(value)} is no ${what}`);
  return found;
}

/** The web's colour names that Excel samples use; anything else is written `#RRGGBB`. */
const namedColors: Readonly<Record<string, string>> = {
  black: "#000000",
  blue: "#0000FF",
  gray: "#808080",
  green: "#008000",
  orange: "#FFA500",
  red: "#FF0000",
  white: "#FFFFFF",
  yellow: "#FFFF00",
};

/** A colour as `#RRGGBB`. */
export function colorValue(value: unknown): string {
  const text = typeof value === "string" ? (namedColors[value.toLowerCase()] ?? value) : "";
  if (!/^#?[0-9a-fA-F]{6}$/.test(text))
    throw invalidArgument(`${String(value)} is no colour of the form #RRGGBB`);
  return `#${text.replace("#", "").toUpperCase()}`;
}
