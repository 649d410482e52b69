import type { MergeCell } from "../../../src/merge/mergeTypes";
import { isBlankCell, sameCell } from "../../../src/merge/sameCell";

it.each<[MergeCell, MergeCell]>([
  [1688, 1688.0],
  [0.1 + 0.2, 0.3],
  [0, -0],
  [null, ""],
  ["", "  "],
  ["創薬", "創薬 　\n"],
  ["がん", "がん".normalize("NFD")],
  ["一行目\r\n二行目", "一行目\n二行目"],
  [{ formula: "=SUM(B2:B9)" }, { formula: "=SUM(B2:B9)" }],
])("[M20] a person sees the same in %j and %j", (cell, other) => {
  expect(sameCell(cell, other)).toBe(true);
  expect(sameCell(other, cell)).toBe(true);
});

it.each<[MergeCell, MergeCell]>([
  [1688, 1688.1],
  [1688.00000000001, 1688],
  [1688, "1688"],
  [null, 0],
  ["", 0],
  [null, false],
  [true, "TRUE"],
  [1, true],
  ["創薬", " 創薬"],
  ["ＡＭＥＤ", "AMED"],
  [{ formula: "=1688" }, 1688],
  [{ formula: "=A1" }, "=A1"],
  [{ formula: "=A1" }, { formula: "=A2" }],
  [{ formula: "=A1" }, null],
  ["#N/A", null],
])("[M20] a person sees a difference between %j and %j", (cell, other) => {
  expect(sameCell(cell, other)).toBe(false);
  expect(sameCell(other, cell)).toBe(false);
});

it("[M20] equality is transitive, so that equal cells can stand for one another", () => {
  const steps = Array.from({ length: 41 }, (_, at) => at - 20);
  const cells: MergeCell[] = [
    ...[null, "", " ", "a", "a ", "が", "が".normalize("NFD"), "が ", "1", true, false],
    ...[{ formula: "=A1" }, { formula: "=A1" }, { formula: "=A1 " }],
    // Numbers that lie within and just beyond what 15 digits can tell apart.
    ...steps.map((step) => 0.3 + step * 1e-16),
    ...steps.map((step) => 1688 + step * 4.6e-13),
  ];
  const pairs = cells.flatMap((a) =>
    cells.filter((b) => a !== b && sameCell(a, b)).map((b) => [a, b] as const),
  );
  expect(pairs.length).toBeGreaterThan(100);
  const broken = pairs.flatMap(([a, b]) =>
    cells.filter((c) => sameCell(b, c) && !sameCell(a, c)).map((c) => [a, b, c]),
  );
  expect(broken).toEqual([]);
});

it.each<[MergeCell, boolean]>([
  [null, true],
  ["", true],
  [" 　", true],
  [0, false],
  [false, false],
  [{ formula: "=A1" }, false],
])("[M20] %j is blank: %j", (cell, isBlank) => {
  expect(isBlankCell(cell)).toBe(isBlank);
});
