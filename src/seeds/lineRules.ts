import { measureNameKey } from "../budget/nameKey";
import { amountsAreAsPrinted, amountsFitTheStatus } from "./amountRules";
import { shown } from "./checkTable";
import {
  compositionsLeadFromOverviewToIndividual,
  headingsStayInTheirList,
  linesStandUnderTheirHeading,
  subMeasuresStayWithTheirLine,
} from "./placeRules";
import { measureProblem } from "./seedProblem";
import type { SeedProblem } from "./seedProblem";
import { valuesById } from "./seedTables";
import type { Placed, SeedTables } from "./seedTables";

type Line = SeedTables["measures"][number]["value"];

/** A rule that looks at one row at a time, and at what that row refers to. */
type LineRule = (tables: SeedTables) => readonly SeedProblem[];

/** Checks what schemas cannot say about single rows. A row that refers to a missing one is left to the schemas. */
export function checkLineRules(tables: SeedTables): readonly SeedProblem[] {
  return lineRules.flatMap((rule) => rule(tables));
}

const lineRules: readonly LineRule[] = [
  erasMeanTheirDates,
  headingsStayInTheirList,
  linesStandUnderTheirHeading,
  subMeasuresStayWithTheirLine,
  amountsFitTheStatus,
  amountsAreAsPrinted,
  ordersStandOnce,
  compositionsLeadFromOverviewToIndividual,
  namesFindOneMeasure,
];

function erasMeanTheirDates({ documents }: SeedTables): SeedProblem[] {
  return documents.flatMap(({ row, value: { publishedOn, publishedOnEra } }) => {
    const [year = "", month = "", day = ""] = publishedOn.split("-").map(Number).map(String);
    const expected = `令和${String(Number(year) - 2018)}年${month}月${day}日`;
    if (expected === publishedOnEra) return [];
    return [
      { file: "documents.csv", row, column: "published_on_era", expected, found: shown(publishedOnEra) },
    ];
  });
}

/** A line's ministries are known; a new or continuing line has at least one. Needs every ministry to be sound. */
export function ministriesAreKnown({ measures, ministries }: SeedTables): SeedProblem[] {
  const known: readonly string[] = ministries.map(({ value }) => value.id);
  return measures.flatMap(({ row, value: { ministryIds, status } }) => {
    const found = shown(ministryIds.join(";"));
    const isUnknown = ministryIds.some((id, at) => !known.includes(id) || ministryIds.indexOf(id) !== at);
    if (isUnknown)
      return [measureProblem(row, "ministries", `ids of ministries.csv, each once, joined by ";"`, found)];
    const needsOne = status === "new" || status === "continuing";
    return needsOne && ministryIds.length === 0
      ? [measureProblem(row, "ministries", "at least one ministry", found)]
      : [];
  });
}

function ordersStandOnce({ measures, pillars }: SeedTables): SeedProblem[] {
  const check = (
    file: string,
    rows: readonly Placed<{ readonly list: string; readonly order: number }>[],
  ) => {
    const seen = new Set<string>();
    return rows.flatMap(({ row, value: { list, order } }) => {
      const place = `${list} ${String(order)}`;
      if (!seen.has(place)) {
        seen.add(place);
        return [];
      }
      return [
        {
          file,
          row,
          column: "order",
          expected: "a number that stands once in its list",
          found: shown(String(order)),
        },
      ];
    });
  };
  return [...check("measures.csv", measures), ...check("pillars.csv", pillars)];
}

function namesFindOneMeasure({ measures, aliases }: SeedTables): SeedProblem[] {
  const byId = valuesById(measures);
  const seen = new Map<string, string>();
  const check = (
    place: Pick<SeedProblem, "file" | "row" | "column">,
    measure: Line | undefined,
    name: string,
  ) => {
    if (measure === undefined) return [];
    const key = `${measure.list} ${measureNameKey(name)}`;
    const owner = seen.get(key) ?? measure.id;
    seen.set(key, owner);
    if (owner === measure.id) return [];
    return [{ ...place, expected: `a name unlike those of ${owner} in the same list`, found: shown(name) }];
  };
  return [
    ...measures.flatMap(({ row, value }) =>
      check({ file: "measures.csv", row, column: "id" }, value, value.id),
    ),
    ...measures.flatMap(({ row, value }) =>
      check({ file: "measures.csv", row, column: "name" }, value, value.name),
    ),
    ...aliases.flatMap(({ row, value }) =>
      check({ file: "aliases.csv", row, column: "alias" }, byId.get(value.measureId), value.alias),
    ),
  ];
}
