import { canonicalFormula, canStandIn, formulaInRow } from "../../../src/tables/canonicalFormula";

const place = { rowIndex: 9, columnIndex: 2, columns: ["id", undefined, "amountOku", "share"] };

describe("canonical formulas", () => {
  it.each([
    ["=SUM( A1 , 2 )", "=SUM(A1,2)"],
    ['="a  b" & C1', '="a  b"&C1'],
    ["=SUM(施策一覧[Amount (¥100m)])", "=SUM(施策一覧[Amount (¥100m)])"],
    ["=SUM(T[[#This Row],[Amount (¥100m)]] )", "=SUM(T[[#This Row],[Amount (¥100m)]])"],
    ["='元 データ'!A1 + 1", "='元 データ'!A1+1"],
    ["='it''s  mine'!A1", "='it''s  mine'!A1"],
    ["=T[odd ']  name] * 2", "=T[odd ']  name]*2"],
  ])("of %s is %s: no spaces but those of texts and names", (formula, canonical) => {
    expect(canonicalFormula(formula)).toBe(canonical);
  });

  it.each([
    ["=$E10/SUM(T[x])", "=[@amountOku]/SUM(T[x])"],
    ["=e10*2", "=[@amountOku]*2"],
    ["=$E$10+$C10", "=[@amountOku]+[@id]"],
    // Other rows, other sheets, the person's columns and what only looks like a cell stay.
    ["=E11+D10", "=E11+D10"],
    ["=Sheet1!E10+'My Sheet'!E10", "=Sheet1!E10+'My Sheet'!E10"],
    ['="E10"&T[E10]', '="E10"&T[E10]'],
    ["=LOG10(2)+E10X", "=LOG10(2)+E10X"],
    ["=SUM(E10:E12)", "=SUM(E10:E12)"],
  ])("of %s in its row is %s", (formula, canonical) => {
    expect(canonicalFormula(formula, place)).toBe(canonical);
  });

  it("come back in any row and any order of columns as what they were", () => {
    const canonical = canonicalFormula('=IF($E10="","",$E10/SUM(T[Amount (¥100m)]))', place);
    const moved = { rowIndex: 20, columnIndex: 0, columns: ["amountOku", "id"] };
    const written = formulaInRow(canonical, moved);
    expect(written).toBe('=IF($A21="","",$A21/SUM(T[Amount (¥100m)]))');
    expect(canonicalFormula(written, moved)).toBe(canonical);
    expect(formulaInRow(canonical, place)).toBe('=IF($E10="","",$E10/SUM(T[Amount (¥100m)]))');
  });

  it("can stand only where every column is that they need; texts need none", () => {
    expect(canStandIn("=[@amountOku]*2", place.columns)).toBe(true);
    expect(canStandIn("=[@amountOku]*[@gone]", place.columns)).toBe(false);
    expect(canStandIn('="[@gone]"', place.columns)).toBe(true);
  });
});
