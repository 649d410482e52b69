import { functionTexts, type FunctionTexts } from "../src/functions/functionTexts";

/** A parameter as `functions.json` describes it. */
export interface ParameterMetadata {
  readonly name: string;
  readonly description?: string;
  readonly type?: string;
  readonly dimensionality?: string;
  readonly optional?: boolean;
  readonly customEnumId?: string;
}

/** A function as `functions.json` describes it. */
export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly parameters: readonly ParameterMetadata[];
  readonly result: { readonly type?: string; readonly dimensionality?: string };
}

/** An enum as `functions.json` describes it. */
export interface EnumMetadata {
  readonly id: string;
  readonly type: string;
  readonly values: readonly {
    readonly name: string;
    readonly stringValue: string;
    readonly tooltip: string;
  }[];
}

/** The whole of `functions.json`. */
export interface FunctionsMetadata {
  readonly allowCustomDataForDataTypeAny?: boolean;
  /** Lets a range with an error in one cell reach the function, so that the other cells still get their answers. */
  readonly allowErrorForDataTypeAny?: boolean;
  readonly functions: readonly FunctionMetadata[];
  readonly enums?: readonly EnumMetadata[];
}

/**
 * The generated metadata with the texts of one language in the place of what the code says.
 *
 * Ids, types and the values of enums stay as they are. Throws, with all that is missing or left over at once, where
 * metadata and texts do not match.
 */
export function localizeMetadata(
  generated: unknown,
  language: keyof typeof functionTexts,
  texts: FunctionTexts = functionTexts[language],
): FunctionsMetadata {
  const metadata = generated as FunctionsMetadata;
  const problems: string[] = [];
  const required = <Text>(text: Text | undefined, what: string): Text | undefined => {
    if (text === undefined) problems.push(`no text for ${what}`);
    return text;
  };
  const functions = metadata.functions.map((described) => {
    const text = required(texts.functions[described.id], described.id);
    if (text === undefined) return described;
    const parameters = described.parameters.map((parameter) => {
      const what = `${described.id}(${parameter.name})`;
      const written = required(text.parameters[parameter.name], what);
      return written === undefined ? parameter : { ...parameter, ...filled(written, what, problems) };
    });
    reportLeftovers(text.parameters, parameterNames(described), `parameter of ${described.id}`, problems);
    return { ...described, description: text.description, parameters };
  });
  const enums = (metadata.enums ?? []).map((described) => ({
    ...described,
    values: described.values.map((value) => {
      const what = `${described.id}.${value.stringValue}`;
      const written = required(texts.enums[described.id]?.[value.stringValue], what);
      return written === undefined ? value : { ...value, ...filled(written, what, problems) };
    }),
  }));
  reportLeftovers(
    texts.functions,
    metadata.functions.map(({ id }) => id),
    "function",
    problems,
  );
  reportLeftovers(
    texts.enums,
    enums.map(({ id }) => id),
    "enum",
    problems,
  );
  for (const { id, values } of enums) {
    reportLeftovers(
      texts.enums[id] ?? {},
      values.map(({ stringValue }) => stringValue),
      `value of ${id}`,
      problems,
    );
  }
  if (problems.length > 0) throw new Error(`Function texts (${language}): ${problems.join("; ")}`);
  return { ...metadata, allowErrorForDataTypeAny: true, functions, enums };
}

function parameterNames(described: FunctionMetadata): readonly string[] {
  return described.parameters.map(({ name }) => name);
}

/** A text that is there but empty is as good as none. */
function filled<Text extends object>(text: Text, what: string, problems: string[]): Text {
  for (const [part, value] of Object.entries(text)) {
    if (value === "") problems.push(`empty ${part} for ${what}`);
  }
  return text;
}

function reportLeftovers(texts: object, known: readonly string[], what: string, problems: string[]): void {
  for (const key of Object.keys(texts)) {
    if (!known.includes(key)) problems.push(`a text for a ${what} that does not exist: ${key}`);
  }
}
