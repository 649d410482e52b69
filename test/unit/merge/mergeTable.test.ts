import { mergeTable } from "../../../src/merge/mergeTable";
import type { MergeCell } from "../../../src/merge/mergeTypes";
import { found, merged, sheet, table } from "./tables";

const base = table([
  ["id", "name", "amountOku"],
  ["ind-01", "創薬基盤", 1688],
  ["ind-02", "治験", 41],
]);

/** What is found in the amount of one measure. */
function foundInAmount(cells: { base: MergeCell; sheet: MergeCell; seed: MergeCell }): string[] {
  const rows = (amount: MergeCell): MergeCell[][] => [
    ["id", "amountOku"],
    ["ind-01", amount],
  ];
  return found({
    base: table(rows(cells.base)),
    sheet: sheet(rows(cells.sheet)),
    seed: table(rows(cells.seed)),
  });
}

describe("a cell", () => {
  it("[M1] that nobody changed is not mentioned", () => {
    expect(foundInAmount({ base: 1688, sheet: 1688, seed: 1688 })).toEqual([]);
    expect(foundInAmount({ base: "治験", sheet: "治験 ", seed: "治験" })).toEqual([]);
  });

  it("[M2] that only the person changed is an edit, clearing it included", () => {
    expect(foundInAmount({ base: 1688, sheet: 1700, seed: 1688 })).toEqual(["M2 edit cell:ind-01:amountOku"]);
    expect(foundInAmount({ base: 1688, sheet: null, seed: 1688 })).toEqual(["M2 edit cell:ind-01:amountOku"]);
    expect(foundInAmount({ base: null, sheet: 0, seed: null })).toEqual(["M2 edit cell:ind-01:amountOku"]);
  });

  it("[M3] that only the seed changed is an update", () => {
    expect(foundInAmount({ base: 1688, sheet: 1688, seed: 1700 })).toEqual([
      "M3 update cell:ind-01:amountOku",
    ]);
    expect(foundInAmount({ base: null, sheet: "", seed: 0 })).toEqual(["M3 update cell:ind-01:amountOku"]);
  });

  it("[M4] that both changed to the same is not mentioned", () => {
    expect(foundInAmount({ base: 1688, sheet: 1700, seed: 1700.0 })).toEqual([]);
  });

  it("[M5] that both changed differently is a conflict, a formula too", () => {
    expect(foundInAmount({ base: 1, sheet: 2, seed: 3 })).toEqual(["M5 conflict cell:ind-01:amountOku"]);
    expect(foundInAmount({ base: 1, sheet: { formula: "=3" }, seed: 3 })).toEqual([
      "M5 conflict cell:ind-01:amountOku",
    ]);
  });

  it.each<MergeCell>([{ formula: "=1688" }, "#N/A", "#DIV/0!", "#NAME?", "#REF!"])(
    "[M14] with %j over our value is an edit",
    (cell) => {
      expect(foundInAmount({ base: 1688, sheet: cell, seed: 1688 })).toEqual([
        "M14 edit cell:ind-01:amountOku",
      ]);
    },
  );

  it("[M14] with a formula of ours is edited by another formula and by its result", () => {
    const ours = { formula: "=[@a]-[@b]" };
    expect(foundInAmount({ base: ours, sheet: { ...ours }, seed: { ...ours } })).toEqual([]);
    expect(foundInAmount({ base: ours, sheet: { formula: "=[@a]" }, seed: ours })).toEqual([
      "M14 edit cell:ind-01:amountOku",
    ]);
    expect(foundInAmount({ base: ours, sheet: 0, seed: ours })).toEqual(["M2 edit cell:ind-01:amountOku"]);
  });

  it("[M5] tells what base, sheet and seed say, and where it stands", () => {
    const input = {
      base,
      sheet: sheet([
        [null, "amountOku", "id"],
        ["メモ", 45, "ind-02"],
      ]),
      seed: table([
        ["id", "name", "amountOku"],
        ["ind-02", "治験", 50],
      ]),
    };
    expect(merged(input).findings[0]).toEqual({
      kind: "cell",
      id: "cell:ind-02:amountOku",
      rule: "M5",
      effect: "conflict",
      key: "ind-02",
      column: "amountOku",
      sheetRow: 0,
      sheetColumn: 1,
      base: 41,
      sheet: 45,
      seed: 50,
    });
  });
});

describe("a row", () => {
  const own = (cell: MergeCell): ReturnType<typeof sheet> =>
    sheet([
      ["id", "name", "amountOku", null],
      ["ind-01", "創薬基盤", 1688, cell],
      ["ind-02", "治験", 41, null],
    ]);
  const withoutFirst = table([
    ["id", "name", "amountOku"],
    ["ind-02", "治験", 41],
  ]);

  it.each<MergeCell>(["要確認", 0, false, { formula: "=B2*2" }])(
    "[M9] withdrawn with %j in the person's own column is a conflict",
    (cell) => {
      expect(found({ base, sheet: own(cell), seed: withoutFirst })).toEqual(["M9 conflict row:ind-01"]);
    },
  );

  it.each<MergeCell>([null, "", " "])(
    "[M8] withdrawn with %j in the person's own column is an update",
    (cell) => {
      expect(found({ base, sheet: own(cell), seed: withoutFirst })).toEqual(["M8 update row:ind-01"]);
    },
  );

  it("[M7] of the person's without any content is not even said", () => {
    const rows = [["id", "name", "amountOku"], ...base.rows, [null, "", null], [null, null, 3]];
    expect(found({ base, sheet: sheet(rows), seed: base })).toEqual(["M7 note row:"]);
  });

  it("[M11] deleted is no conflict over a column that the sheet does not have", () => {
    const seed = table([
      ["id", "name", "amountOku"],
      ["ind-01", "創薬基盤", 1700],
      ["ind-02", "治験", 41],
    ]);
    const some = sheet([
      ["id", "name"],
      ["ind-02", "治験"],
    ]);
    expect(found({ base, sheet: some, seed })).toEqual(["M10 edit row:ind-01", "M17 note column:amountOku"]);
  });

  it("[M20] is found by a key in another form: a number for its digits, with a space, decomposed", () => {
    const keyed = (key: MergeCell): MergeCell[][] => [
      ["id", "name"],
      [key, "創薬"],
    ];
    for (const [ours, theirs] of [
      ["2024", 2024],
      ["ind-01", "ind-01 "],
      ["がん", "がん".normalize("NFD")],
    ] as const) {
      expect(
        found({ base: table(keyed(ours)), sheet: sheet(keyed(theirs)), seed: table(keyed(ours)) }),
      ).toEqual([]);
    }
  });
});

it("[M30] findings come by sheet row and column, then absent rows in the seed's order, then columns", () => {
  const seed = table([
    ["id", "name", "amountOku", "note"],
    ["ind-03", "新規", 3, ""],
    ["ind-01", "創薬基盤（改）", 1700, ""],
    ["ind-04", "新規", 4, ""],
  ]);
  const now = sheet([
    ["amountOku", "id", "name"],
    [41, "ind-02", "治験"],
    [1688, "ind-01", "創薬基盤"],
    [1, "own", "自分"],
  ]);
  expect(found({ base, sheet: now, seed })).toEqual([
    "M8 update row:ind-02",
    "M3 update cell:ind-01:amountOku",
    "M3 update cell:ind-01:name",
    "M7 note row:own",
    "M6 update row:ind-03",
    "M6 update row:ind-04",
    "M19 note column:note",
  ]);
});

it("[M30] ids differ even where keys look like ids", () => {
  const rows = [
    ["id", "name"],
    ["a", 1],
    ["a", 2],
    ["a#2", 3],
    ["a:name", 4],
    ["a%23", 5],
    ["", 6],
    [null, 7],
  ];
  const ids = merged({
    base: table([
      ["id", "name"],
      ["a", 1],
    ]),
    sheet: sheet(rows),
    seed: table([
      ["id", "name"],
      ["a", 0],
    ]),
  });
  const all = ids.findings.map(({ id }) => id);
  expect(all).toEqual([
    "cell:a:name",
    "row:a#2",
    "row:a%232",
    "row:a%3Aname",
    "row:a%2523",
    "row:",
    "row:#2",
  ]);
});

it("[M31] without its key column the table is unreadable", () => {
  const now = sheet([
    ["name", "amountOku", null],
    ["創薬基盤", 1688, "ind-01"],
  ]);
  expect(mergeTable({ base, sheet: now, seed: base })).toEqual({
    kind: "unreadable",
    problem: "noKeyColumn",
  });
});

it("[M27] of two columns with one id, the first is compared and the second is the person's", () => {
  const now = sheet([
    ["id", "amountOku", "amountOku", "name"],
    ["ind-01", 1688, 9, "創薬基盤"],
    ["ind-02", 41, null, "治験"],
  ]);
  expect(found({ base, sheet: now, seed: base })).toEqual([]);
  expect(found({ base, sheet: now, seed: table([["id", "name", "amountOku"]]) })).toEqual([
    "M9 conflict row:ind-01",
    "M8 update row:ind-02",
  ]);
});
