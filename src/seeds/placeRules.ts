import { shown } from "./checkTable";
import { measureProblem } from "./seedProblem";
import type { SeedProblem } from "./seedProblem";
import { valuesById } from "./seedTables";
import type { SeedTables } from "./seedTables";

/** A heading stands under an earlier one of its own list. */
export function headingsStayInTheirList({ pillars }: SeedTables): SeedProblem[] {
  const byId = valuesById(pillars);
  return pillars.flatMap(({ row, value: pillar }) => {
    const parent = pillar.parentId === undefined ? undefined : byId.get(pillar.parentId);
    if (parent === undefined || (parent.list === pillar.list && parent.order < pillar.order)) return [];
    const expected = "a heading printed before it in the same list";
    return [{ file: "pillars.csv", row, column: "parent_id", expected, found: shown(parent.id) }];
  });
}

/** A line and its heading are of one list, and its locator says the heading. */
export function linesStandUnderTheirHeading({ measures, pillars }: SeedTables): SeedProblem[] {
  const byId = valuesById(pillars);
  return measures.flatMap(({ row, value: measure }) => {
    const pillar = byId.get(measure.pillarId);
    if (pillar === undefined) return [];
    const problems: SeedProblem[] = [];
    if (pillar.list !== measure.list || pillar.documentId !== measure.documentId) {
      problems.push(
        measureProblem(row, "pillar_id", `a heading of the ${measure.list} list`, shown(pillar.id)),
      );
    }
    const heading = pillar.label === "" ? pillar.name : pillar.label;
    if (measure.locator.split(" > ")[1] !== heading) {
      problems.push(measureProblem(row, "locator", `${heading} as its second part`, shown(measure.locator)));
    }
    return problems;
  });
}

/** A sub-measure follows its line under the same heading and has no amount of its own. */
export function subMeasuresStayWithTheirLine({ measures, amounts }: SeedTables): SeedProblem[] {
  const byId = valuesById(measures);
  const priced = new Set(amounts.map(({ value }) => value.measureId));
  return measures.flatMap(({ row, value: measure }) => {
    const parent = measure.parentId === undefined ? undefined : byId.get(measure.parentId);
    if (parent === undefined) return [];
    const problems: SeedProblem[] = [];
    if (
      parent.pillarId !== measure.pillarId ||
      parent.parentId !== undefined ||
      parent.order >= measure.order
    ) {
      const expected = "a line of its own printed before it under the same heading";
      problems.push(measureProblem(row, "parent_id", expected, shown(parent.id)));
    }
    if (priced.has(measure.id)) {
      problems.push(
        measureProblem(row, "parent_id", "no amount of its own, as it shares its line's", "an amount"),
      );
    }
    return problems;
  });
}

/** A composition leads from the overview to a line of the individual list that belongs to the package. */
export function compositionsLeadFromOverviewToIndividual({
  compositions,
  measures,
}: SeedTables): SeedProblem[] {
  const byId = valuesById(measures);
  return compositions.flatMap(({ row, value: { overviewId, measureId } }) => {
    const problem = (column: string, expected: string, found: string) => ({
      file: "compositions.csv",
      row,
      column,
      expected,
      found: shown(found),
    });
    const overview = byId.get(overviewId);
    const part = byId.get(measureId);
    const problems: SeedProblem[] = [];
    if (overview !== undefined && overview.list !== "overview") {
      problems.push(problem("overview_id", "a line of the overview list", overviewId));
    }
    if (
      part !== undefined &&
      (part.list !== "individual" || part.status === "continuing" || part.parentId !== undefined)
    ) {
      problems.push(
        problem("measure_id", "a line of the individual list that belongs to the package", measureId),
      );
    }
    return problems;
  });
}
