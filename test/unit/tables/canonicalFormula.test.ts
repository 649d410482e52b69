import {
  canStandIn,
  canonicalDrawnFormula,
  canonicalFormula,
  formulaColumns,
  formulaInRow,
  namesPlaces,
  portableFormula,
} from "../../../src/tables/canonicalFormula";

const place = { rowIndex: 9, columnIndex: 2, columns: ["id", "#7", "amountOku", "share"] };

describe("canonical formulas", () => {
  it.each([
    ["=SUM( A1 , 2 )", "=SUM(A1,2)"],
    ['="a  b" & C1', '="a  b"&C1'],
    ["=SUM(施策一覧[Amount (¥100m)])", "=SUM(施策一覧[Amount (¥100m)])"],
    ["=SUM(T[[#This Row],[Amount (¥100m)]] )", "=SUM(T[[#This Row],[Amount (¥100m)]])"],
    ["='元 データ'!A1 + 1", "='元 データ'!A1+1"],
    ["='it''s  mine'!A1", "='it''s  mine'!A1"],
    ["=T[odd ']  name] * 2", "=T[odd ']  name]*2"],
    // What two areas have in common.
    ["=SUM( C5:C8  C8:C9 )", "=SUM(C5:C8 C8:C9)"],
    ["=SUM(T[a]  T[#Totals])", "=SUM(T[a] T[#Totals])"],
    ["=SUM((A1:B2) (B1:C3), 'x y'!A1:A9 Names)", "=SUM((A1:B2) (B1:C3),'x y'!A1:A9 Names)"],
  ])("of %s is %s: no spaces but those of texts, names and intersections", (formula, canonical) => {
    expect(canonicalFormula(formula)).toBe(canonical);
  });

  it.each([
    ["=$E10/SUM(T[x])", "={@amountOku}/SUM(T[x])"],
    ["=e10*2", "={@amountOku}*2"],
    ["=$E$10+$C10", "={@amountOku}+{@id}"],
    ["=E11+D10", "=E11+{@#7}"],
    // Other rows, other sheets and what only looks like a cell stay.
    ["=Sheet1!E10+'My Sheet'!E10", "=Sheet1!E10+'My Sheet'!E10"],
    ['="E10"&T[E10]', '="E10"&T[E10]'],
    ["=LOG10(2)+E10X", "=LOG10(2)+E10X"],
    ["=SUM(E10:E12)", "=SUM(E10:E12)"],
    // A column that the person called so is no column of ours.
    ["=[@amountOku]*2", "=[@amountOku]*2"],
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

  it("of a drawn table are those of the sheet that it is drawn on", () => {
    const drawn = canonicalDrawnFormula('=IF([@amountOku]=0,"[@amountOku]", [@share])');
    expect(drawn).toBe('=IF({@amountOku}=0,"[@amountOku]",{@share})');
    expect(canonicalFormula(formulaInRow(drawn, place), place)).toBe(drawn);
  });

  it("can stand only where every column is that they need; texts and the person's names need none", () => {
    expect(canStandIn("={@amountOku}*2+{@#7~$}", place.columns)).toBe(true);
    expect(canStandIn("={@amountOku}*{@gone}", place.columns)).toBe(false);
    expect(canStandIn("={@#8}", place.columns)).toBe(false);
    expect(canStandIn('="{@gone}"', place.columns)).toBe(true);
    expect(canStandIn("=[@Memo]*2", place.columns)).toBe(true);
  });
});

it.each([
  "= E10 * 2",
  "=$E10+E$10+$E$10+D10",
  "=[@amountOku] * [@Memo]",
  "=SUM(C5:C8 C8:C9)",
  '=E10 & " E10 " & Other!E10',
])("%s is given back as it was typed, in its own row or with its row in another", (typed) => {
  const portable = portableFormula(typed, place);
  expect(formulaInRow(portable, place)).toBe(typed);
  const moved = { ...place, rowIndex: 41 };
  expect(portableFormula(formulaInRow(portable, moved), moved)).toBe(portable);
});

it.each([
  ["={@amountOku}*2", false],
  ["=SUM(T[A1])+LOG10(3)+'A1'&\"B2\"", false],
  ["={@amountOku}+C4", true],
  ["=SUM(C5:C8 C8:C9)", true],
  ["=SUM($5:8)", true],
  ["=Other!F20", true],
  ["='My Sheet'!$F$20", true],
])("%s names places: %s", (formula, does) => {
  expect(namesPlaces(formula)).toBe(does);
});

it("columns are called by our keys, and the person's own by their ids, a second one of ours as well", () => {
  const heads = [{ id: 4 }, { id: 9 }, { id: 2 }, { id: 5 }];
  expect(formulaColumns(["id", undefined, "id", "share"], heads)).toEqual(["id", "#9", "#2", "share"]);
});
