import { planRepair, repairChanges, withoutDamage } from "../../../src/actions/planRepair";
import type { FoundFormula } from "../../../src/actions/foundFormula";
import { formatAddress } from "../../../src/workbook/cellAddress";

const found = (differences: Partial<FoundFormula> = {}): FoundFormula => {
  const place = { sheetName: "Sheet1", rowIndex: 0, columnIndex: 0, ...differences };
  return {
    formula: '=MEASURE_AMOUNT("a")',
    value: "#NAME?",
    functions: ["MEASURE_AMOUNT"],
    isStuck: true,
    isDamaged: false,
    isProtected: false,
    isHidden: false,
    checkedNames: 1,
    problems: [],
    calculatedNames: "none",
    hidesErrors: false,
    ...differences,
    ...place,
    address: formatAddress({ ...place, rowCount: 1, columnCount: 1 }),
  };
};

describe("withoutDamage", () => {
  it.each([
    ['=[2]!_xldudf_MEASURE_AMOUNT("x")', '=MEASURE_AMOUNT("x")'],
    [
      '=_xldudf_ACME_Measure_Info(A1,"府省")&"_xldudf_MEASURES("',
      '=MEASURE_INFO(A1,"府省")&"_xldudf_MEASURES("',
    ],
    [
      "=IF(A1,[1]!MEASURE_AMOUNT([1]!_xldudf_MEASURE_INFO(B1,1)),[2]!OTHER(1))",
      "=IF(A1,MEASURE_AMOUNT(MEASURE_INFO(B1,1)),[2]!OTHER(1))",
    ],
    ["=measure_amount(A1)", "=measure_amount(A1)"],
  ])("makes %s to %s", (before, after) => {
    expect(withoutDamage(before)).toBe(after);
  });
});

describe("planRepair", () => {
  it("takes stuck and damaged cells only", () => {
    const plan = planRepair([
      found({ isStuck: false, value: 5 }),
      found({ rowIndex: 1 }),
      found({ rowIndex: 2, isStuck: false, isDamaged: true, value: 5, formula: "=[2]!MEASURES()" }),
    ]);
    expect(plan.repairs.map(({ address, after }) => [address, after])).toEqual([
      ["A2", '=MEASURE_AMOUNT("a")'],
      ["A3", "=MEASURES()"],
    ]);
  });

  it("takes formulas that hide their errors where that is wished, damaged ones whatever they show", () => {
    const formula = '=IFERROR(MEASURE_AMOUNT("a"),0)';
    const cells = [
      found({ isStuck: false, value: 0, formula, hidesErrors: true }),
      found({
        rowIndex: 1,
        isStuck: false,
        isDamaged: true,
        value: 0,
        formula: '=IFERROR(_xll.MEASURE_AMOUNT("a"),0)',
        hidesErrors: true,
      }),
      found({ rowIndex: 2, isStuck: false, value: 5 }),
    ];
    expect(planRepair(cells).repairs).toMatchObject([{ address: "A2", after: formula }]);
    const { repairs, includesHidden } = planRepair(cells, { includesHidden: true });
    expect(includesHidden).toBe(true);
    expect(repairs.map(({ address, after }) => [address, after])).toEqual([
      ["A1", formula],
      ["A2", formula],
    ]);
  });

  it("counts what it leaves alone on protected sheets and for its length", () => {
    const long = `=MEASURE_AMOUNT("a")+${"1+".repeat(4_100)}1`;
    const plan = planRepair([
      found({ sheetName: "P", isProtected: true }),
      found({ sheetName: "P", isProtected: true, rowIndex: 1 }),
      found({ formula: long }),
    ]);
    expect(plan.repairs).toEqual([]);
    expect(plan.protectedSheets).toEqual([{ sheetName: "P", cellCount: 2 }]);
    expect(plan.tooLong.map(({ before }) => before)).toEqual([long]);
  });
});

describe("repairChanges", () => {
  it("writes every planned cell once and no other, few at a time", () => {
    const cells = [
      ...Array.from({ length: 400 }, (_cell, rowIndex) => found({ rowIndex, columnIndex: 1 })),
      found({ rowIndex: 2, columnIndex: 3 }),
      found({ rowIndex: 4, columnIndex: 3 }),
      found({ rowIndex: 3, columnIndex: 3, sheetName: "Sheet2" }),
    ];
    const changes = repairChanges(planRepair(cells).repairs);
    const written = changes.flatMap(({ sheetName, rowIndex, columnIndex, formulas }) =>
      formulas.map(([formula], row) => [sheetName, rowIndex + row, columnIndex, formula].join()),
    );
    expect([...written].sort()).toEqual(
      cells
        .map(({ sheetName, rowIndex, columnIndex, formula }) =>
          [sheetName, rowIndex, columnIndex, formula].join(),
        )
        .sort(),
    );
    expect(changes.length).toBeLessThan(10);
    expect(Math.max(...changes.map(({ formulas }) => formulas.length))).toBeLessThanOrEqual(150);
  });
});
