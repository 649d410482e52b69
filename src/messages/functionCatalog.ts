import { functionNames } from "../budget/functionNames";
import type { FunctionName } from "../budget/functionNames";
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
} from "./functionMessages";
import type { ArgumentLabels } from "./functionMessages";

/** What functions are about, in the order in which they are offered. */
export type FunctionGroup = "measure" | "list" | "total" | "policy" | "data";

/**
 * What an argument is: one or many `measures` or `projects` (a range or an array as well), one of a few words that say
 * how (`choice`) or narrow a list (`pillar`, `ministry`, `status`), one `project`, or a plain value.
 */
export type ArgumentKind =
  | "measures"
  | "projects"
  | "choice"
  | "pillar"
  | "ministry"
  | "status"
  | "project"
  | "text"
  | "number"
  | "boolean"
  | "any";

/** One parameter; `key` is its name in the code. */
export interface FunctionParameter {
  readonly key: string;
  readonly kind: ArgumentKind;
  readonly isOptional: boolean;
  /** The words to choose from, by key. */
  readonly labels?: ArgumentLabels<string>;
  /** The key of the word that leaving it out means; without one, leaving it out leaves nothing out. */
  readonly byDefault?: string;
}

/** Whether an argument may be many at once: a range or an array. */
export function takesMany(kind: ArgumentKind | undefined): boolean {
  return kind === "measures" || kind === "projects";
}

/** What is known of a function before it is called; `id` is its name in the metadata. */
export interface CatalogFunction {
  readonly id: string;
  readonly name: FunctionName;
  readonly group: FunctionGroup;
  readonly parameters: readonly FunctionParameter[];
  /** One value, as many as the first argument has, or rows and columns that the data decides. */
  readonly returns: "value" | "sameShape" | "spill";
}

const required = (key: string, kind: ArgumentKind, labels?: ArgumentLabels<string>): FunctionParameter => ({
  key,
  kind,
  isOptional: false,
  ...(labels === undefined ? {} : { labels }),
});

const optional = (key: string, kind: ArgumentKind, labels?: ArgumentLabels<string>): FunctionParameter => {
  const [byDefault] = kind === "choice" ? Object.keys(labels ?? {}) : [];
  return {
    ...required(key, kind, labels),
    isOptional: true,
    ...(byDefault === undefined ? {} : { byDefault }),
  };
};

const basis = optional("basis", "choice", basisLabels);
const unit = optional("unit", "choice", unitLabels);
const headers = optional("headers", "boolean");
const ifNotFound = optional("ifNotFound", "any");
const filters = [
  optional("pillar", "pillar", pillarLabels),
  optional("ministry", "ministry", ministryLabels),
  optional("status", "status", statusLabels),
];

type Described = Omit<CatalogFunction, "id" | "name">;

const described: Readonly<Record<FunctionName, Described>> = {
  MEASURE_AMOUNT: {
    group: "measure",
    parameters: [required("measure", "measures"), basis, unit, ifNotFound],
    returns: "sameShape",
  },
  MEASURE_INFO: {
    group: "measure",
    parameters: [required("measure", "measures"), required("field", "choice", fieldLabels), ifNotFound],
    returns: "sameShape",
  },
  MEASURE_CARD: { group: "measure", parameters: [required("measure", "measures")], returns: "sameShape" },
  MEASURE_SOURCE: {
    group: "measure",
    parameters: [required("measure", "measures"), optional("style", "choice", styleLabels)],
    returns: "sameShape",
  },
  MEASURE_FLAGS: { group: "measure", parameters: [required("measure", "measures")], returns: "sameShape" },
  MEASURES: { group: "list", parameters: [...filters, headers], returns: "spill" },
  MEASURE_SEARCH: {
    group: "list",
    parameters: [required("query", "text"), optional("max", "number"), headers],
    returns: "spill",
  },
  // Without a status only what belongs to the package is added up, unlike in a list.
  MEASURE_TOTAL: {
    group: "total",
    parameters: [
      ...filters.map((filter) => (filter.key === "status" ? { ...filter, byDefault: "new" } : filter)),
      unit,
    ],
    returns: "value",
  },
  PACKAGE_TOTAL: { group: "total", parameters: [basis, unit], returns: "value" },
  BUDGET_CHECK: { group: "total", parameters: [headers], returns: "spill" },
  POLICY_PROJECT: {
    group: "policy",
    parameters: [
      required("project", "projects"),
      { ...optional("field", "choice", projectFieldLabels), byDefault: "name" },
    ],
    returns: "sameShape",
  },
  POLICY_PRIORITIES: {
    group: "policy",
    parameters: [optional("project", "project"), optional("keyword", "text"), headers],
    returns: "spill",
  },
  POLICY_STEPS: { group: "policy", parameters: [headers], returns: "spill" },
  MEASURE_POLICY: {
    group: "policy",
    parameters: [required("measure", "measures"), headers],
    returns: "spill",
  },
  SEED_VERSION: {
    group: "data",
    parameters: [optional("field", "choice", versionFieldLabels)],
    returns: "value",
  },
};

/** Every function, as it is offered to people; the metadata of the functions says the same, and a test compares them. */
export const functionCatalog: readonly CatalogFunction[] = functionNames.map(catalogFunction);

/** The function of that name. */
export function catalogFunction(name: FunctionName): CatalogFunction {
  return { id: name.replaceAll("_", ""), name, ...described[name] };
}
