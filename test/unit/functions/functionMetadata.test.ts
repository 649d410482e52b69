import { readFileSync } from "node:fs";
import path from "node:path";
import { generateCustomFunctionsMetadata } from "custom-functions-metadata";
import { functionTexts } from "../../../src/functions/functionTexts";
import {
  basisLabels,
  fieldLabels,
  styleLabels,
  unitLabels,
  versionFieldLabels,
} from "../../../src/messages/functionMessages";
import { localizeMetadata } from "../../../tools/functionMetadata";

const source = path.resolve(__dirname, "../../../src/functions/functions.ts");

async function generate(): Promise<unknown> {
  const { errors, metadataJson } = await generateCustomFunctionsMetadata(source);
  expect(errors).toEqual([]);
  return JSON.parse(metadataJson);
}

describe("the functions' metadata", () => {
  it("has the functions people were promised, under names that Excel allows", async () => {
    const { functions } = localizeMetadata(await generate(), "ja");
    expect(functions.map(({ name }) => name)).toEqual([
      "MEASURE_AMOUNT",
      "MEASURE_INFO",
      "MEASURE_SOURCE",
      "PACKAGE_TOTAL",
      "SEED_VERSION",
    ]);
    for (const { id, name } of functions) {
      expect(name).toMatch(/^[A-Z][A-Z_]{2,}$/);
      expect(name).not.toMatch(/^[A-Z]{1,3}\d+$/);
      expect(id).toBe(name.replaceAll("_", ""));
    }
  });

  it("keeps the signatures that workbooks out there rely on", async () => {
    const recorded = JSON.parse(readFileSync(path.join(__dirname, "signatures.json"), "utf8")) as {
      readonly functions: unknown;
    };
    const { functions } = localizeMetadata(await generate(), "en");
    const signatures = functions.map(({ id, name, parameters, result }) => ({
      id,
      name,
      parameters: parameters.map((parameter) => [
        parameter.name,
        parameter.type ?? "any",
        parameter.dimensionality ?? "scalar",
        parameter.optional === true ? "optional" : "required",
      ]),
      result: result.dimensionality ?? "scalar",
    }));
    expect(signatures).toEqual(recorded.functions);
  });

  it.each(["ja", "en"] as const)("has a text for everything in %s", async (language) => {
    const { functions, enums = [] } = localizeMetadata(await generate(), language);
    const texts = [
      ...functions.flatMap(({ description, parameters }) => [
        description,
        ...parameters.flatMap((parameter) => [parameter.name, parameter.description]),
      ]),
      ...enums.flatMap(({ values }) => values.flatMap(({ name, tooltip }) => [name, tooltip])),
    ];
    expect(texts.every((text) => text !== undefined && text.length > 0)).toBe(true);
    const japanese = texts.filter((text) => /[ぁ-んァ-ヶ]/.test(text ?? ""));
    expect(japanese.length > 0).toBe(language === "ja");
  });

  it("gives formulas the same enum values in both languages, each of which the functions take", async () => {
    const generated = await generate();
    const valuesIn = (language: "ja" | "en") =>
      (localizeMetadata(generated, language).enums ?? []).map(({ id, values }) => [
        id,
        values.map(({ stringValue }) => stringValue),
      ]);
    expect(valuesIn("en")).toEqual(valuesIn("ja"));
    const labelsIn = (labels: Readonly<Record<string, { readonly ja: string }>>) =>
      Object.values(labels).map(({ ja }) => ja);
    expect(Object.fromEntries(valuesIn("ja"))).toEqual({
      BASIS: labelsIn(basisLabels),
      UNIT: labelsIn(unitLabels),
      FIELD: labelsIn(fieldLabels),
      STYLE: labelsIn(styleLabels),
      VERSIONFIELD: labelsIn(versionFieldLabels),
    });
  });

  it("offers in English the labels that the functions take in English", async () => {
    const names = (localizeMetadata(await generate(), "en").enums ?? []).map(({ values }) =>
      values.map(({ name }) => name),
    );
    expect(names).toEqual(
      [basisLabels, unitLabels, fieldLabels, styleLabels, versionFieldLabels].map((labels) =>
        Object.values(labels as Readonly<Record<string, { readonly en: string }>>).map(({ en }) => en),
      ),
    );
  });

  it("does not build with a text missing or left over, and names all of them", async () => {
    const generated = await generate();
    const { MEASUREAMOUNT, ...others } = functionTexts.en.functions;
    const texts = {
      ...functionTexts.en,
      functions: { ...others, OLDFUNCTION: { description: "Gone.", parameters: {} } },
      enums: {
        ...functionTexts.en.enums,
        UNIT: { ...functionTexts.en.enums["UNIT"], 億円: { name: "", tooltip: "x" } },
      },
    };
    expect(MEASUREAMOUNT).toBeDefined();
    expect(() => localizeMetadata(generated, "en", texts)).toThrow(
      /no text for MEASUREAMOUNT; empty name for UNIT\.億円; .*does not exist: OLDFUNCTION/,
    );
  });
});
