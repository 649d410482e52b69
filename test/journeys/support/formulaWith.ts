import type { ParameterMetadata } from "../../../tools/functionMetadata";

/** A value for each required parameter that the function accepts, for the arguments beside the one that is tried. */
export const acceptedArguments: Readonly<Record<string, string>> = {
  measure: '"ind-01"',
  field: '"ID"',
  query: '"基金"',
  project: "4",
};

/** A call with one argument that is tried, the required ones beside it as accepted, the others left out. */
export function formulaWith(
  name: string,
  parameters: readonly ParameterMetadata[],
  { at, argument }: { readonly at: number; readonly argument: string },
): string {
  const texts = parameters.map((parameter, index) => {
    if (index === at) return argument;
    return parameter.optional === true ? "" : (acceptedArguments[parameter.name] ?? "");
  });
  while (texts.length > at + 1 && texts.at(-1) === "") texts.pop();
  return `=${name}(${texts.join(",")})`;
}
