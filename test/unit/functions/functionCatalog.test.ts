import path from "node:path";
import { generateCustomFunctionsMetadata } from "custom-functions-metadata";
import { functionsById } from "../../../src/functions/functionsById";
import { functionCatalog } from "../../../src/messages/functionCatalog";
import type { FunctionParameter } from "../../../src/messages/functionCatalog";
import { functionScreenMessagesFor } from "../../../src/messages/functionScreenMessages";
import { seedBudget } from "../../../src/seeds/seedBudget";
import { argumentChoices } from "../../../src/taskpane/functionBuilder/argumentChoices";
import { functionFiles } from "../../../tools/functionFiles.cjs";
import { installCustomFunctionsGlobal } from "../../support/customFunctionsGlobal";
import type { FunctionsMetadata } from "../../../tools/functionMetadata";

installCustomFunctionsGlobal();

const sources = functionFiles.map((file) => path.resolve(__dirname, "../../..", file));

async function generate(): Promise<FunctionsMetadata> {
  const { errors, metadataJson } = await generateCustomFunctionsMetadata(sources);
  expect(errors).toEqual([]);
  return JSON.parse(metadataJson) as FunctionsMetadata;
}

function catalogEntry(id: string) {
  const entry = functionCatalog.find((candidate) => candidate.id === id);
  if (entry === undefined) throw new Error(`${id} is not in the catalogue`);
  return entry;
}

const wordsOf = ({ labels }: FunctionParameter): readonly string[] =>
  Object.values(labels ?? {}).map(({ ja }) => ja);

describe("the catalogue of functions", () => {
  it("has the functions that Excel is told of, no more and no fewer", async () => {
    const { functions } = await generate();
    expect(functionCatalog.map(({ id }) => id).sort()).toEqual(functions.map(({ id }) => id).sort());
  });

  it("has every function that Excel is told of, with the same parameters", async () => {
    for (const { id, name, parameters, result } of (await generate()).functions) {
      const entry = catalogEntry(id);
      expect([id, entry.name]).toEqual([id, name]);
      expect([id, entry.parameters.map(({ key, isOptional }) => [key, isOptional])]).toEqual([
        id,
        parameters.map((parameter) => [parameter.name, parameter.optional === true]),
      ]);
      const isMatrix = (dimensionality: string | undefined): boolean => dimensionality === "matrix";
      expect([id, entry.parameters.map(({ kind }) => kind === "measures" || kind === "projects")]).toEqual([
        id,
        parameters.map(({ dimensionality }) => isMatrix(dimensionality)),
      ]);
      expect([id, entry.returns !== "value"]).toEqual([id, isMatrix(result.dimensionality)]);
    }
  });

  it("offers for a fixed choice exactly the words that Excel offers", async () => {
    const { functions, enums = [] } = await generate();
    const offered = new Map(
      enums.map(({ id, values }) => [id, values.map(({ stringValue }) => stringValue)]),
    );
    let compared = 0;
    for (const { id, parameters } of functions) {
      for (const [position, { customEnumId }] of parameters.entries()) {
        const parameter = catalogEntry(id).parameters[position];
        if (parameter?.kind !== "choice") continue;
        expect([id, parameter.key, wordsOf(parameter)]).toEqual([
          id,
          parameter.key,
          offered.get(customEnumId ?? ""),
        ]);
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(5);
  });

  it.each(["pillar", "ministry", "status"] as const)(
    "offers for a %s exactly the words that Excel offers",
    async (kind) => {
      const { functions, enums = [] } = await generate();
      const offered = functions.flatMap(({ id, parameters }) =>
        parameters.flatMap(({ customEnumId }, position) => {
          const parameter = catalogEntry(id).parameters[position];
          const values = enums.find((one) => one.id === customEnumId)?.values ?? [];
          return parameter?.kind === kind
            ? [{ parameter, words: values.map(({ stringValue }) => stringValue) }]
            : [];
        }),
      );
      expect(offered.length).toBeGreaterThan(1);
      for (const { parameter, words } of offered) {
        const choices = argumentChoices(parameter, {
          budget: seedBudget,
          projects: [],
          language: "ja",
          words: functionScreenMessagesFor("ja"),
        });
        expect(choices?.map(({ argument }) => argument.kind === "text" && argument.text)).toEqual(words);
      }
    },
  );

  it("says of an optional choice what leaving it out means", async () => {
    const firsts: Readonly<Record<string, unknown>> = { measure: [["ind-28"]], project: [["4"]] };
    let compared = 0;
    for (const { id, parameters } of functionCatalog) {
      for (const [position, { byDefault, labels }] of parameters.entries()) {
        if (byDefault === undefined) continue;
        const given = parameters.map(({ key }) => firsts[key] ?? null);
        const call = async (word: unknown): Promise<unknown> =>
          functionsById[id]?.(...([...given.slice(0, position), word] as never[]));
        const leftOut = await call(null);
        expect([id, await call(labels?.[byDefault]?.ja)]).toEqual([id, leftOut]);
        expect(leftOut).toBeDefined();
        compared += 1;
      }
    }
    expect(compared).toBe(9);
  });

  it("has each name once, and an optional parameter before no required one", () => {
    expect(new Set(functionCatalog.map(({ name }) => name)).size).toBe(15);
    for (const { name, parameters } of functionCatalog) {
      const flags = parameters.map(({ isOptional }) => isOptional);
      expect([name, flags]).toEqual([name, [...flags].sort()]);
    }
  });
});

describe("the functions by their ids", () => {
  it("are those that Excel is told of, no more and no fewer", async () => {
    const { functions } = await generate();
    expect(Object.keys(functionsById).sort()).toEqual(functions.map(({ id }) => id).sort());
  });
});
