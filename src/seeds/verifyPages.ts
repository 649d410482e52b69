import { notFound } from "./notFound";
import type { SeedProblem } from "./seedProblem";
import type { SeedTables } from "./seedTables";
import { headingOf } from "./sourcePages";
import type { SourcePage } from "./sourcePages";
import { amountsIn, squash } from "./sourceText";

/** Every amount printed on a page has its row, and every row its amount; totals stand on both lists' pages. */
export function verifyAmountsOfPages(
  pages: readonly SourcePage[],
  amounts: SeedTables["amounts"],
  totals: SeedTables["totals"],
): SeedProblem[] {
  return pages.flatMap(({ heading, text }) => {
    const rows = amounts.filter(({ value }) => headingOf(value.locator) === heading);
    const totalsHere = totals.filter(({ value }) => text.includes(squash(value.printed)));
    const expected = [...amountsIn(text)].sort().join(" ");
    const found = [...rows, ...totalsHere]
      .flatMap(({ value }) => amountsIn(squash(value.printed)))
      .sort()
      .join(" ");
    return expected === found
      ? []
      : [
          {
            file: "amounts.csv",
            row: undefined,
            column: "printed",
            expected: `${expected} on ${heading}`,
            found,
          },
        ];
  });
}

/** Each total stands at its place on its page. */
export function verifyTotals(
  totals: SeedTables["totals"],
  pageOf: (locator: string) => SourcePage | undefined,
): SeedProblem[] {
  return totals.flatMap(({ row, value: { locator, printed } }) => {
    const text = pageOf(locator)?.text ?? "";
    const place = squash(locator.split(" > ")[1] ?? "");
    const start = text.indexOf(place);
    return start >= 0 && text.includes(squash(printed), start)
      ? []
      : [notFound("totals.csv", row, "printed", printed)];
  });
}
