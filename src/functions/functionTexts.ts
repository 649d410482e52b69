import type { Language } from "../messages/language";
import { functionTextsEn } from "./functionTextsEn";
import { functionTextsJa } from "./functionTextsJa";

/** What a person reads about one parameter while typing a formula. */
export interface ParameterText {
  readonly name: string;
  readonly description: string;
}

/** What a person reads about one function; `parameters` by their name in the code. */
export interface FunctionText {
  readonly description: string;
  readonly parameters: Readonly<Record<string, ParameterText>>;
}

/** How a value of an enum is offered; what the formula gets is the same in every language. */
export interface EnumValueText {
  readonly name: string;
  readonly tooltip: string;
}

/** The functions' texts in one language: functions by id, enum values by enum id and value. */
export interface FunctionTexts {
  readonly functions: Readonly<Record<string, FunctionText>>;
  readonly enums: Readonly<Record<string, Readonly<Record<string, EnumValueText>>>>;
}

/** What people read about the functions in Excel; the build puts it over the generated metadata. */
export const functionTexts: Readonly<Record<Language, FunctionTexts>> = {
  ja: functionTextsJa,
  en: functionTextsEn,
};
