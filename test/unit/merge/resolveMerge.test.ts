import { applyEdits } from "../../../src/merge/applyEdits";
import type { MergeChoice, MergeInput } from "../../../src/merge/mergeTypes";
import { resolveMerge } from "../../../src/merge/resolveMerge";
import { updateChoices } from "../../../src/merge/updateChoices";
import { found, merged, resolved, sheet, table } from "./tables";

const header = ["id", "name", "amountOku"];
const base = table([header, ["a", "A", 1], ["b", "B", 2], ["c", "C", 3]]);

/** What is found once the choices are in the sheet and the base is saved. */
function foundAgain(input: MergeInput, choices: Readonly<Record<string, MergeChoice>>): string[] {
  const outcome = resolved(input, choices);
  return found({ base: outcome.base, sheet: applyEdits(input.sheet, outcome), seed: input.seed });
}

describe("a choice", () => {
  const conflict = {
    base,
    sheet: sheet([header, ["a", "A", 10], ["b", "B", 2], ["c", "C", 3]]),
    seed: table([header, ["a", "A", 100], ["b", "B", 2], ["c", "C", 3]]),
  };
  const cell = "cell:a:amountOku";

  it("[M25] `seed` writes what the seed says, and tells what stood there", () => {
    expect(resolved(conflict, { [cell]: "seed" }).writes).toEqual([
      { key: "a", column: "amountOku", sheetRow: 0, sheetColumn: 2, value: 100, previous: 10 },
    ]);
    expect(foundAgain(conflict, { [cell]: "seed" })).toEqual([]);
  });

  it("[M25] `sheet` keeps what is there, and the question is not asked again", () => {
    const outcome = resolved(conflict, { [cell]: "sheet" });
    expect(outcome).toMatchObject({ writes: [], additions: [], removals: [], openCount: 0 });
    expect(outcome.base.rows[0]).toEqual(["a", "A", 100]);
    expect(foundAgain(conflict, { [cell]: "sheet" })).toEqual([`M2 edit ${cell}`]);
  });

  it("[M26] that is not made leaves sheet and base as they were", () => {
    const outcome = resolved(conflict, {});
    expect(outcome).toMatchObject({ writes: [], additions: [], removals: [], openCount: 1, base });
    expect(foundAgain(conflict, {})).toEqual([`M5 conflict ${cell}`]);
  });

  it("[M25] `seed` undoes an edit, and an edit without a choice is not open", () => {
    const edit = { ...conflict, seed: base };
    expect(resolved(edit, {}).openCount).toBe(0);
    expect(applyEdits(edit.sheet, resolved(edit, { [cell]: "seed" }))).toEqual({
      columns: header,
      rows: base.rows,
    });
  });

  it("[M7] does nothing to the person's rows, nor to duplicates", () => {
    const input = {
      base,
      sheet: sheet([header, ...base.rows, ["own", "自分", 9], ["a", "A", 1]]),
      seed: base,
    };
    expect(found(input)).toEqual(["M7 note row:own", "M16 note row:a#2"]);
    expect(resolved(input, { "row:own": "seed", "row:a#2": "seed", "row:gone": "seed" })).toMatchObject({
      writes: [],
      additions: [],
      removals: [],
      openCount: 0,
    });
  });

  it("[M25] `seed` brings a deleted row back to its place, `sheet` lets it stay deleted for good", () => {
    const input = {
      base,
      sheet: sheet([header, ["a", "A", 1], ["c", "C", 3]]),
      seed: table([header, ["a", "A", 1], ["b", "B", 20], ["c", "C", 3]]),
    };
    expect(resolved(input, { "row:b": "seed" }).additions).toEqual([
      { key: "b", sheetRow: 1, cells: ["b", "B", 20] },
    ]);
    expect(foundAgain(input, { "row:b": "sheet" })).toEqual(["M10 edit row:b"]);
  });

  it("[M25] `sheet` refuses a new row for good", () => {
    const input = {
      base,
      sheet: sheet([header, ...base.rows]),
      seed: table([header, ...base.rows, ["d", "D", 4]]),
    };
    expect(foundAgain(input, {})).toEqual(["M6 update row:d"]);
    expect(foundAgain(input, { "row:d": "sheet" })).toEqual(["M10 edit row:d"]);
  });

  it("[M25] `sheet` makes a withdrawn row the person's, `seed` takes it out as it stood", () => {
    const input = {
      base,
      sheet: sheet([header, ["a", "A", 1], ["b", "B", 20], ["c", "C", 3]]),
      seed: table([header, ["a", "A", 1], ["c", "C", 3]]),
    };
    expect(found(input)).toEqual(["M9 conflict row:b"]);
    expect(foundAgain(input, {})).toEqual(["M9 conflict row:b"]);
    expect(foundAgain(input, { "row:b": "sheet" })).toEqual(["M7 note row:b"]);
    expect(resolved(input, { "row:b": "seed" }).removals).toEqual([
      { key: "b", sheetRow: 1, cells: ["b", "B", 20] },
    ]);
    expect(foundAgain(input, { "row:b": "seed" })).toEqual([]);
  });
});

it("[M25] updates alone are chosen for somebody who takes every update", () => {
  const input = {
    base,
    sheet: sheet([header, ["a", "A", 10], ["b", "B", 2], ["c", "C", 30]]),
    seed: table([header, ["a", "A", 100], ["b", "B", 20], ["c", "C", 3], ["d", "D", 4]]),
  };
  const choices = updateChoices(merged(input));
  expect([...choices]).toEqual([
    ["cell:b:amountOku", "seed"],
    ["row:d", "seed"],
  ]);
  expect(applyEdits(input.sheet, resolveMerge(merged(input), choices)).rows).toEqual([
    ["a", "A", 10],
    ["b", "B", 20],
    ["c", "C", 30],
    ["d", "D", 4],
  ]);
  expect(updateChoices({ kind: "unreadable", problem: "noKeyColumn" }).size).toBe(0);
});

describe("the next base", () => {
  it("[M28] has the seed's rows in its order, then what is kept undecided, and forgets what is gone", () => {
    const input = {
      base,
      sheet: sheet([header, ["a", "A", 1], ["b", "B", 2]]),
      seed: table([header, ["d", "D", 4], ["a", "A", 1]]),
    };
    expect(resolved(input, { "row:d": "seed" }).base).toEqual(
      table([header, ["d", "D", 4], ["a", "A", 1], ["b", "B", 2]]),
    );
  });

  it("[M4] takes the value that sheet and seed came to on their own", () => {
    const rows = [header, ["a", "A", 5], ["b", "B", 2], ["c", "C", 3]];
    const outcome = resolved({ base, sheet: sheet(rows), seed: table(rows) }, {});
    expect(outcome.base.rows[0]).toEqual(["a", "A", 5]);
  });

  it("[M17] keeps what was written in a column that the person deleted, for when it comes back", () => {
    const seed = table([header, ["a", "A", 100], ["b", "B", 2], ["c", "C", 3]]);
    const narrow = sheet([
      ["id", "name"],
      ["a", "A"],
      ["b", "B"],
      ["c", "C"],
    ]);
    const outcome = resolved({ base, sheet: narrow, seed }, {});
    expect(outcome.base).toEqual(base);
    // The person undoes the deletion: the old value is ours, not an edit.
    expect(found({ base: outcome.base, sheet: sheet([header, ...base.rows]), seed })).toEqual([
      "M3 update cell:a:amountOku",
    ]);
  });

  it("[M18] keeps a withdrawn column while the sheet has it, so that an untouched row can go later", () => {
    const untouched = sheet([header, ...base.rows]);
    const withoutAmount = table([
      ["id", "name"],
      ["a", "A"],
      ["b", "B"],
      ["c", "C"],
    ]);
    const { base: next } = resolved({ base, sheet: untouched, seed: withoutAmount }, {});
    expect(next).toEqual(base);
    const withoutRow = table([
      ["id", "name"],
      ["a", "A"],
      ["b", "B"],
    ]);
    expect(found({ base: next, sheet: untouched, seed: withoutRow })).toEqual([
      "M8 update row:c",
      "M18 note column:amountOku",
    ]);
  });

  it("[M19] has a new column only once the sheet has it", () => {
    const wide = [...header, "note"];
    const seed = table([wide, ["a", "A", 1, "新"], ["b", "B", 2, ""], ["c", "C", 3, "注"]]);
    expect(resolved({ base, sheet: sheet([header, ...base.rows]), seed }, {}).base).toEqual(base);
    const now = sheet([wide, ["a", "A", 1, null], ["b", "B", 2, "私"], ["c", "C", 3, "私"]]);
    const input = { base, sheet: now, seed };
    expect(found(input)).toEqual([
      "M19 update cell:a:note",
      "M19 edit cell:b:note",
      "M19 conflict cell:c:note",
      "M19 note column:note",
    ]);
    expect(foundAgain(input, { "cell:a:note": "seed" })).toEqual([
      "M2 edit cell:b:note",
      "M5 conflict cell:c:note",
    ]);
  });

  it("[M26] has no row of which a conflict without a base is open", () => {
    const seed = table([header, ...base.rows, ["d", "D", 4]]);
    const input = { base, sheet: sheet([header, ...base.rows, ["d", "私", 5]]), seed };
    expect(found(input)).toEqual(["M22 conflict cell:d:name", "M22 conflict cell:d:amountOku"]);
    expect(resolved(input, { "cell:d:name": "sheet" }).base).toEqual(base);
    expect(resolved(input, { "cell:d:name": "sheet", "cell:d:amountOku": "seed" }).base).toEqual(seed);
  });

  it("[M21] of an unedited table holds what the sheet says where an update is open", () => {
    const input = {
      base: "unedited" as const,
      sheet: sheet([header, ["a", "A", 1], ["b", "B", 2]]),
      seed: table([header, ["a", "A", 10], ["b", "B", 2]]),
    };
    expect(found(input)).toEqual(["M21 update cell:a:amountOku"]);
    expect(foundAgain(input, {})).toEqual(["M3 update cell:a:amountOku"]);
  });
});

it("[M12] merging again finds nothing to write, whatever was chosen", () => {
  const input = {
    base,
    sheet: sheet([header, ["c", "C", 30], ["a", "A", 1]]),
    seed: table([header, ["a", "AA", 1], ["b", "BB", 2], ["d", "D", 4]]),
  };
  const ids = merged(input).findings.map(({ id }) => id);
  for (const choice of ["seed", "sheet"] as const) {
    const again = foundAgain(input, Object.fromEntries(ids.map((id) => [id, choice])));
    expect(again.filter((line) => / (update|conflict) /.test(line))).toEqual([]);
  }
});
