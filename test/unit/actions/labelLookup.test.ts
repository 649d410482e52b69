import { createLabelLookup } from "../../../src/actions/labelLookup";
import { functionsById } from "../../../src/functions/functionsById";
import { functionCatalog } from "../../../src/messages/functionCatalog";
import { seedBudget } from "../../../src/seeds/seedBudget";
import { installCustomFunctionsGlobal } from "../../support/customFunctionsGlobal";

installCustomFunctionsGlobal();

const required: Readonly<Record<string, unknown>> = { measure: [["ind-01"]], project: [["4"]], field: "ID" };

/** Whether the function itself takes a word: it may answer or find nothing, but not refuse the argument. */
async function isTaken(id: string, given: readonly unknown[]): Promise<boolean> {
  try {
    await functionsById[id]?.(...(given as never[]));
    return true;
  } catch (error) {
    if (!(error instanceof CustomFunctions.Error)) throw error;
    return error.code !== CustomFunctions.ErrorCode.invalidValue;
  }
}

const lookupFor = createLabelLookup(seedBudget);
const words = [
  ...functionCatalog.flatMap(({ parameters }) =>
    parameters.flatMap(({ labels = {} }) =>
      Object.entries(labels).flatMap(([key, { ja, en }]) => [key, ja, en, en.toUpperCase(), `${ja}　`]),
    ),
  ),
  ...seedBudget.pillars.flatMap(({ label, name }) => [label, name, `${label} ${name}`]),
  ...seedBudget.ministries.flatMap(({ mark }) => [mark, `${mark}省`]),
  ...[
    "厚労省",
    "文科省",
    "経産省",
    "厚労",
    "総務省",
    "①",
    "Ｎａｔｉｏｎａｌ－Ｆｕｎｄｓ",
    "億",
    "ドル",
    "5",
    "TRUE",
  ],
].filter((word) => word.trim() !== "");

it.each(
  functionCatalog.flatMap(({ id, parameters }) =>
    parameters.flatMap(({ key, labels }, at) => (labels === undefined ? [] : [{ id, key, at }])),
  ),
)("takes for $key of $id exactly what the function takes", async ({ id, at }) => {
  const parameters = functionCatalog.find((one) => one.id === id)?.parameters ?? [];
  const parameter = parameters[at];
  const lookup = parameter && lookupFor(parameter);
  if (lookup === undefined) throw new Error("no choice");
  for (const word of new Set(words)) {
    const given = parameters.map(({ key }, position) => (position === at ? word : (required[key] ?? null)));
    expect([word, lookup(word) === undefined]).toEqual([word, await isTaken(id, given)]);
  }
});
