import { shown } from "./checkTable";
import { notFound } from "./notFound";
import type { SeedProblem } from "./seedProblem";
import type { Placed, SeedTables } from "./seedTables";
import { headingOf, markOf, pagesOf, withoutLegend } from "./sourcePages";
import type { SourcePage } from "./sourcePages";
import { amountsIn, squash } from "./sourceText";
import type { SourceText } from "./sourceText";
import { verifyAmountsOfPages, verifyTotals } from "./verifyPages";

type PlacedMeasure = SeedTables["measures"][number];

const statusMarks = { new: "", continuing: "(継続中)", operation: "(運用)", arrangement: "(体制)" } as const;

/** Compares headings, lines, amounts and totals of one document with its text, page by page and in printed order. */
export function verifyLines(
  tables: SeedTables,
  documentId: string,
  source: SourceText,
): readonly SeedProblem[] {
  const ofDocument = <Value extends { readonly documentId: string }>(rows: readonly Placed<Value>[]) =>
    rows.filter(({ value }) => value.documentId === documentId);
  const measures = ofDocument(tables.measures);
  if (measures.length === 0) return [];
  const measureIds = new Set(measures.map(({ value }) => value.id));
  const amounts = tables.amounts.filter(({ value }) => measureIds.has(value.measureId));
  const totals = ofDocument(tables.totals);

  const { text, problems: ministryProblems } = withoutLegend(tables.ministries, source.squashed);
  const locators = [...measures, ...amounts, ...totals].map(({ value }) => value.locator);
  const pages = pagesOf(locators, source, text);
  const pageOf = (locator: string) => pages.find(({ heading }) => heading === headingOf(locator));

  const problems = [...ministryProblems];
  for (const list of ["overview", "individual"] as const) {
    const ofList = measures.filter(({ value }) => value.list === list);
    const pillars = ofDocument(tables.pillars).filter(({ value }) => value.list === list);
    const page = ofList[0] === undefined ? undefined : pageOf(ofList[0].value.locator);
    if (page === undefined)
      problems.push(notFound("measures.csv", ofList[0]?.row, "locator", "the page's heading"));
    else problems.push(...verifyList({ tables, page, measures: ofList, pillars }));
  }
  return [
    ...problems,
    ...verifyAmountsOfPages(pages, amounts, totals),
    ...verifyTotals(totals, pageOf),
    ...verifyQuotations(measures, text),
  ];
}

/** Finds each heading after the previous one, and each line after the previous one and under its heading. */
function verifyList({
  tables,
  page,
  measures,
  pillars,
}: {
  readonly tables: SeedTables;
  readonly page: SourcePage;
  readonly measures: readonly PlacedMeasure[];
  readonly pillars: SeedTables["pillars"];
}): SeedProblem[] {
  const problems: SeedProblem[] = [];
  const headingStarts = new Map<string, number>();
  let cursor = squash(page.heading).length;
  for (const { row, value: pillar } of pillars) {
    const heading = squash(`${pillar.label}${pillar.name}`);
    const start = page.text.indexOf(heading, cursor);
    if (start < 0) problems.push(notFound("pillars.csv", row, "name", heading));
    else headingStarts.set(pillar.id, (cursor = start + heading.length));
  }
  const starts = measures.map(({ value: { pillarId, locator, name } }, at, all) => {
    const isFirst = all[at - 1]?.value.pillarId !== pillarId;
    if (isFirst) cursor = headingStarts.get(pillarId) ?? cursor;
    const line = squash(`${markOf(locator)}${name}`);
    const start = page.text.indexOf(line, cursor);
    if (start >= 0) cursor = start + line.length;
    return start;
  });
  measures.forEach((measure, at) => {
    const start = starts[at] ?? -1;
    if (start < 0) {
      problems.push(
        notFound(
          "measures.csv",
          measure.row,
          "name",
          `${markOf(measure.value.locator)}${measure.value.name}`,
        ),
      );
      return;
    }
    // A line reaches to the next line that is not one of its own sub-measures, or to the next heading.
    const next = measures.findIndex(({ value }, later) => later > at && value.parentId !== measure.value.id);
    const ends = [starts[next], ...headingStarts.values()].filter(
      (end): end is number => end !== undefined && end > start,
    );
    problems.push(
      ...verifyLine(tables, measure, page.text.slice(start, Math.min(page.text.length, ...ends))),
    );
  });
  if (measures[0]?.value.list === "individual") problems.push(...countMarks(page, measures));
  return problems;
}

/** Compares the line's ministries, status and amounts with the text it takes up. */
function verifyLine(tables: SeedTables, { row, value: measure }: PlacedMeasure, text: string): SeedProblem[] {
  const problems: SeedProblem[] = [];
  const marks = tables.ministries
    .filter(({ value }) => text.includes(`【${value.mark}】`))
    .map(({ value }) => value.id);
  if ([...marks].sort().join(";") !== [...measure.ministryIds].sort().join(";")) {
    const expected = `${shown(marks.join(";"))} as printed`;
    problems.push({
      file: "measures.csv",
      row,
      column: "ministries",
      expected,
      found: shown(measure.ministryIds.join(";")),
    });
  }
  for (const [status, mark] of Object.entries(statusMarks)) {
    if (mark !== "" && text.includes(mark) !== (status === measure.status)) {
      problems.push({
        file: "measures.csv",
        row,
        column: "status",
        expected: `${status} where ${mark} is printed`,
        found: measure.status,
      });
    }
  }
  const page = headingOf(measure.locator);
  const printedHere = amountsIn(text);
  const besideLine = tables.amounts.filter(
    ({ value }) => value.measureId === measure.id && headingOf(value.locator) === page,
  );
  for (const { row: amountRow, value } of besideLine) {
    const isThere =
      text.includes(squash(value.printed)) && printedHere.includes(amountsIn(squash(value.printed))[0] ?? "");
    if (!isThere) problems.push(notFound("amounts.csv", amountRow, "printed", value.printed));
  }
  return problems;
}

/** The other direction: as many ● and (継続中) on the page as lines that carry them. */
function countMarks({ text, heading }: SourcePage, measures: readonly PlacedMeasure[]): SeedProblem[] {
  const counts = [
    ["●", measures.filter(({ value }) => markOf(value.locator) === "●").length],
    ["(継続中)", measures.filter(({ value }) => value.status === "continuing").length],
  ] as const;
  return counts.flatMap(([mark, count]) => {
    const printed = text.split(mark).length - 1;
    const expected = `${String(printed)} lines with ${mark} on ${heading}`;
    return printed === count
      ? []
      : [{ file: "measures.csv", row: undefined, column: "locator", expected, found: String(count) }];
  });
}

/** What a note quotes in 「」 must be printed. */
function verifyQuotations(measures: readonly PlacedMeasure[], text: string): SeedProblem[] {
  return measures.flatMap(({ row, value: { note } }) =>
    [...note.matchAll(/「(.+?)」/gu)]
      .map((quotation) => quotation[1] ?? "")
      .filter((quotation) => !text.includes(squash(quotation)))
      .map((quotation) => notFound("measures.csv", row, "note", quotation)),
  );
}
