import type { CustomFunctionDescription } from "../workbook/previewWorkbook";

type Fields = Readonly<Record<string, unknown>>;

function fields(value: unknown, what: string): Fields {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new Error(`${what} is not an object.`);
  return value as Fields;
}

function list(value: unknown, what: string): readonly unknown[] {
  if (!Array.isArray(value)) throw new Error(`${what} is not a list.`);
  return value;
}

function text(value: unknown, what: string): string {
  if (typeof value !== "string" || value === "") throw new Error(`${what} is not a text.`);
  return value;
}

function parseParameter(
  value: unknown,
  { owner, anyTakesErrors }: { owner: string; anyTakesErrors: boolean },
): CustomFunctionDescription["parameters"][number] {
  const parameter = fields(value, `A parameter of ${owner}`);
  const name = text(parameter.name, `A parameter's name of ${owner}`);
  if (parameter.repeating === true)
    throw new Error(`${owner}: repeating parameters (${name}) are not built.`);
  return {
    name,
    description: typeof parameter.description === "string" ? parameter.description : "",
    optional: parameter.optional === true,
    isMatrix: parameter.dimensionality === "matrix",
    takesErrors: anyTakesErrors && (parameter.type ?? "any") === "any",
  };
}

function parseFunction(value: unknown, anyTakesErrors: boolean): CustomFunctionDescription {
  const entry = fields(value, "A function of the metadata");
  const id = text(entry.id, "A function's id");
  const options = entry.options === undefined ? {} : fields(entry.options, `options of ${id}`);
  if (options.stream === true) throw new Error(`${id}: streaming functions are not built.`);
  return {
    id,
    name: text(entry.name, `The name of ${id}`),
    description: typeof entry.description === "string" ? entry.description : "",
    parameters: list(entry.parameters ?? [], `parameters of ${id}`).map((parameter) =>
      parseParameter(parameter, { owner: id, anyTakesErrors }),
    ),
  };
}

/** Reads `functions.json`: what the functions are called in formulas, and by which id the runtime knows them. */
export function parseFunctionMetadata(json: string): readonly CustomFunctionDescription[] {
  const metadata = fields(JSON.parse(json), "The function metadata");
  const anyTakesErrors = metadata.allowErrorForDataTypeAny === true;
  return list(metadata.functions, "functions").map((entry) => parseFunction(entry, anyTakesErrors));
}
