import { readFileSync } from "node:fs";
import path from "node:path";
import { generateCustomFunctionsMetadata } from "custom-functions-metadata";
import { functionTexts } from "../../../src/functions/functionTexts";
import {
  basisLabels,
  fieldLabels,
  ministryLabels,
  pillarLabels,
  projectFieldLabels,
  statusLabels,
  styleLabels,
  unitLabels,
  versionFieldLabels,
} from "../../../src/messages/functionMessages";
import { seedBudget } from "../../../src/seeds/seedBudget";
import { functionFilePrefix } from "../../../src/preview/xlsx/excelFunctions";
import { functionFiles } from "../../../tools/functionFiles.cjs";
import { localizeMetadata } from "../../../tools/functionMetadata";

const sources = functionFiles.map((file) => path.resolve(__dirname, "../../..", file));

/** The labels each enum offers, in the order in which the enums are declared. */
const labelsById = {
  BASIS: basisLabels,
  UNIT: unitLabels,
  FIELD: fieldLabels,
  STYLE: styleLabels,
  VERSIONFIELD: versionFieldLabels,
  PILLAR: pillarLabels,
  MINISTRY: ministryLabels,
  STATUS: statusLabels,
  PROJECTFIELD: projectFieldLabels,
} as const;

type Labels = Readonly<Record<string, { readonly ja: string; readonly en: string }>>;

async function generate(): Promise<unknown> {
  const { errors, metadataJson } = await generateCustomFunctionsMetadata(sources);
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
      "MEASURES",
      "MEASURE_TOTAL",
      "MEASURE_FLAGS",
      "MEASURE_CARD",
      "MEASURE_SEARCH",
      "BUDGET_CHECK",
      "POLICY_PROJECT",
      "POLICY_PRIORITIES",
      "POLICY_STEPS",
      "MEASURE_POLICY",
    ]);
    for (const { id, name } of functions) {
      expect(name).toMatch(/^[A-Z][A-Z_]{2,}$/);
      expect(name).not.toMatch(/^[A-Z]{1,3}\d+$/);
      expect(id).toBe(name.replaceAll("_", ""));
    }
  });

  // Names of functions in other languages: builtInNames.test.ts.
  it("has no name that Excel keeps for itself", async () => {
    const isExcels = (name: string): boolean => functionFilePrefix(name) !== undefined;
    expect(["XLOOKUP", "SUMIFS", "LET", "FILTER"].every(isExcels)).toBe(true);
    const { functions } = localizeMetadata(await generate(), "ja");
    for (const { name } of functions) {
      expect(isExcels(name)).toBe(false);
      // References in R1C1 notation, also as other languages write it (L1C1, Z1S1, F1C1).
      expect(name).not.toMatch(/^[RLZFCS]\d*([CS]\d*)?$/);
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
    const offered = Object.entries(labelsById).map(([id, labels]) => [
      id,
      Object.values(labels as Labels).map(({ ja }) => ja),
    ]);
    expect(valuesIn("ja")).toEqual(offered);
  });

  it("offers in English the labels that the functions take in English", async () => {
    const names = (localizeMetadata(await generate(), "en").enums ?? []).map(({ values }) =>
      values.map(({ name }) => name),
    );
    expect(names).toEqual(
      Object.values(labelsById).map((labels) => Object.values(labels as Labels).map(({ en }) => en)),
    );
  });

  it("offers every heading of the individual list and every ministry, as the data has them", () => {
    const headings = seedBudget.pillars.filter(({ list }) => list === "individual");
    expect(Object.entries(pillarLabels).map(([id, { ja }]) => [id, ja])).toEqual(
      headings.map(({ id, label, name }) => [id, `${label} ${name}`.trim()]),
    );
    expect(ministryLabels).toEqual(
      Object.fromEntries(seedBudget.ministries.map(({ id, name, nameEn }) => [id, { ja: name, en: nameEn }])),
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
