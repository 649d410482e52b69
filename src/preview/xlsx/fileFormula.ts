import { dotFunction } from "../workbook/fieldDot";
import { filePrefix } from "../workbook/formulaWalk";
import { fromEngineFormula, toEngineFormula, type FormulaPlace } from "../workbook/formulaText";
import { atCalls, callSingle } from "../workbook/singleCall";
import { customFunctionPrefix } from "../workbook/stuckFormula";
import { functionFilePrefix } from "./excelFunctions";
import { tokenizeFormula, type FormulaToken } from "./formulaTokens";

/** Every prefix that a file may put before a name, longest first where one begins another. */
const anyPrefix = /^(?:_xlfn\.|_xlws\.|_xlpm\.|_xlop\.|_xludf\.|_xldudf_)+/i;

/**
 * A formula as Excel's files hold it, without `=`: `_xlfn.` before functions younger than the format, `_xlpm.` before
 * parameters, `_xldudf_` before an add-in's functions, `T[@c]` spelt out as `T[[#This Row],[c]]`.
 *
 *     =LET(x,XLOOKUP(A1,施策[施策名],施策[額]),x*2)
 *     → _xlfn.LET(_xlpm.x,_xlfn.XLOOKUP(A1,施策[施策名],施策[額]),_xlpm.x*2)
 */
export function toFileFormula(
  formula: string,
  place: FormulaPlace,
  definedNames: readonly string[] = [],
): string {
  const full = callSingle(toEngineFormula(formula, place).replace(/^=/, ""));
  // A formula that is no array formula takes one value where several stand, which is what `@` says.
  const tokens = tokenizeFormula(full)
    .filter(({ text }) => text !== "@")
    // The dot of `A1.金額` is written as the function that says the same.
    .map((token) => (token.text === dotFunction ? { ...token, text: "FIELDVALUE" } : token));
  const names = new Set(definedNames.map((name) => name.toLowerCase()));
  return new FilePrefixer(tokens, names).write();
}

/**
 * A formula of a file, without `=`, as a person sees it, with `=`.
 *
 * An add-in's functions keep their prefix where they are stuck, and behind a `!`, where it is a part of damaged text.
 */
export function fromFileFormula(
  formula: string,
  { isStuck = false }: { readonly isStuck?: boolean } = {},
): string {
  const tokens = tokenizeFormula(formula);
  const bare = tokens.map(({ kind, text }, index) => {
    const keepsPrefix = isStuck || tokens[index - 1]?.text === "!";
    if (keepsPrefix && text.toLowerCase().startsWith(customFunctionPrefix)) return text;
    return kind === "call" || kind === "word" ? text.replace(anyPrefix, "") : text;
  });
  return `=${fromEngineFormula(atCalls(bare.join("")))}`;
}

/** Writes a formula's pieces with prefixes, following which names are parameters where. */
class FilePrefixer {
  private index = 0;

  constructor(
    private readonly tokens: readonly FormulaToken[],
    private readonly names: ReadonlySet<string>,
  ) {}

  write(): string {
    let result = "";
    while (this.index < this.tokens.length) result += this.argument(new Set()) + this.take();
    return result;
  }

  /** Everything up to the comma or parenthesis that ends an argument. */
  private argument(parameters: ReadonlySet<string>): string {
    let result = "";
    for (;;) {
      const token = this.tokens[this.index];
      if (!token || token.kind === "comma" || token.kind === "close") return result;
      if (token.kind === "call") result += this.call(parameters);
      else if (token.kind === "open") result += this.group(parameters);
      else result += this.word(this.take(), token.kind, parameters);
    }
  }

  private call(parameters: ReadonlySet<string>): string {
    const name = this.take();
    const bare = name.replace(filePrefix, "").toUpperCase();
    const inner = bare === "LET" || bare === "LAMBDA" ? this.binding(bare, parameters) : undefined;
    return this.functionName(name, parameters) + (inner ?? this.group(parameters));
  }

  /** A parenthesis with its arguments, or an array constant. */
  private group(parameters: ReadonlySet<string>): string {
    let result = this.take();
    for (;;) {
      result += this.argument(parameters);
      const end = this.tokens[this.index];
      result += this.take();
      if (end?.kind !== "comma") return result;
    }
  }

  /** The arguments of LET or LAMBDA: names stand alone in their argument and hold in those that follow. */
  private binding(kind: "LET" | "LAMBDA", outer: ReadonlySet<string>): string {
    const parameters = new Set(outer);
    let result = this.take();
    for (let position = 0; ; position += 1) {
      const name = kind === "LAMBDA" || position % 2 === 0 ? this.loneName() : undefined;
      if (name === undefined) {
        result += this.argument(parameters);
      } else {
        parameters.add(name.bare.toLowerCase());
        result += `${name.isOptional ? "_xlop." : "_xlpm."}${name.bare}`;
      }
      const end = this.tokens[this.index];
      result += this.take();
      if (end?.kind !== "comma") return result;
    }
  }

  /** A name alone between this place and the next comma, `[name]` for one that may be left out. */
  private loneName(): { bare: string; isOptional: boolean } | undefined {
    let end = this.index;
    while (this.tokens[end]?.kind === "space") end += 1;
    const token = this.tokens[end];
    let next = end + 1;
    while (this.tokens[next]?.kind === "space") next += 1;
    if (!token || this.tokens[next]?.kind !== "comma") return undefined;
    if (token.kind !== "word" && token.kind !== "brackets") return undefined;
    this.index = next;
    const isOptional = token.kind === "brackets";
    return { bare: isOptional ? token.text.slice(1, -1).trim() : token.text, isOptional };
  }

  private functionName(name: string, parameters: ReadonlySet<string>): string {
    if (parameters.has(name.toLowerCase())) return `_xlpm.${name}`;
    if (name.toLowerCase().startsWith(customFunctionPrefix)) return name;
    const prefix = functionFilePrefix(name);
    if (prefix !== undefined) return prefix + name.toUpperCase();
    if (this.names.has(name.toLowerCase())) return name;
    return customFunctionPrefix + name.toUpperCase().replaceAll(".", "_");
  }

  private word(text: string, kind: FormulaToken["kind"], parameters: ReadonlySet<string>): string {
    return kind === "word" && parameters.has(text.toLowerCase()) ? `_xlpm.${text}` : text;
  }

  private take(): string {
    const token = this.tokens[this.index];
    this.index += 1;
    return token?.text ?? "";
  }
}
