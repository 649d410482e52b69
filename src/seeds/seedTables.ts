import type {
  Amount,
  Composition,
  Measure,
  Ministry,
  Pillar,
  PrintedTotal,
  SourceDocument,
} from "../budget/measure";
import type {
  PolicyConsideration,
  PolicyLink,
  PolicyPriority,
  PolicyProject,
  PolicySection,
  PolicyStep,
  PolicyTheme,
} from "../policy/policy";

/** A checked row as a typed value, with the line it stands on. */
export interface Placed<Value> {
  readonly row: number;
  readonly value: Value;
}

/** Where the extraction comes from; needed to verify it, not at run time. */
export interface SourceFile {
  readonly documentId: string;
  readonly fileName: string;
  readonly sha256: string;
}

/** An amount with the measure it belongs to. */
export interface AmountOfMeasure extends Amount {
  readonly measureId: string;
}

/** Another name of a measure, with the document that prints it. */
export interface AliasOfMeasure {
  readonly measureId: string;
  readonly alias: string;
  readonly documentId: string;
  readonly where: string;
}

/** The tables of the policy as typed rows that know their line. */
export interface PolicyTables {
  readonly sections: readonly Placed<PolicySection>[];
  readonly steps: readonly Placed<PolicyStep>[];
  readonly considerations: readonly Placed<PolicyConsideration>[];
  readonly themes: readonly Placed<PolicyTheme>[];
  readonly projects: readonly Placed<PolicyProject>[];
  readonly priorities: readonly Placed<PolicyPriority>[];
  readonly links: readonly Placed<PolicyLink>[];
}

/** All tables as typed rows that know their line. Amounts and aliases are not yet put into their measures. */
export interface SeedTables {
  readonly documents: readonly Placed<SourceDocument>[];
  readonly sourceFiles: readonly Placed<SourceFile>[];
  readonly ministries: readonly Placed<Ministry>[];
  readonly pillars: readonly Placed<Pillar>[];
  readonly measures: readonly Placed<Omit<Measure, "amounts" | "aliases">>[];
  readonly amounts: readonly Placed<AmountOfMeasure>[];
  readonly aliases: readonly Placed<AliasOfMeasure>[];
  readonly compositions: readonly Placed<Composition>[];
  readonly totals: readonly Placed<PrintedTotal>[];
  readonly policy: PolicyTables;
}

/** The tables the budget and the policy are built from; `datapackage.json` may describe more. */
export const seedTableNames = [
  "documents",
  "ministries",
  "pillars",
  "measures",
  "amounts",
  "aliases",
  "compositions",
  "totals",
  "policy_sections",
  "policy_steps",
  "policy_considerations",
  "policy_themes",
  "policy_projects",
  "policy_priorities",
  "crosswalk",
] as const;

/** Rows by their id. */
export function valuesById<Value extends { readonly id: string }>(
  rows: readonly Placed<Value>[],
): ReadonlyMap<string, Value> {
  return new Map(rows.map(({ value }) => [value.id, value]));
}

/** The typed value of a row, without the line it stands on. */
export function valueOf<Value>({ value }: Placed<Value>): Value {
  return value;
}
