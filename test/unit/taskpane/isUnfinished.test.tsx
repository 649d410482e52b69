import { parseArgument } from "../../../src/actions/parseFormulaCall";
import { isUnfinished } from "../../../src/taskpane/functionBuilder/isUnfinished";

describe("an argument of a formula", () => {
  it.each([
    "A1:",
    "$A$1:",
    "A1:B",
    "A1:$B$",
    "A$",
    "Sheet1!",
    "名簿!",
    "'名簿 1'",
    "'名簿 1'!",
    "名簿!A1:",
    "SUM(B2:)",
    "IF(A1:,1,2)",
    "A1&",
    "A1+",
    'A1<>"x"&',
    ":B2",
    "A1:+2",
  ])("is not finished at %s", (source) => {
    expect(isUnfinished({ kind: "expression", source })).toBe(true);
  });

  it.each([
    "A1",
    "$A$2:A20",
    "A:A",
    "2:2",
    "A1#",
    "名簿!A2",
    "'名簿 1'!B3",
    "'it''s: a'!B3",
    "[Book1.xlsx]Sheet1!A1",
    "'[Book 1.xlsx]Sheet1'!A1:B2",
    "Sheet1:Sheet3!A1",
    "施策一覧[施策名]",
    "施策一覧[[#All],[施策名]:[府省]]",
    "[@施策名]",
    "@A1",
    "-A1",
    "50%",
    "#REF!",
    "#N/A",
    "Sheet1!#REF!",
    'A1&":"',
    '"="&A1',
    'IF(A1="",,A2)',
    "INDEX(A1:B2,1,2):C3",
    "A1:INDEX(B:B,3)",
    "A1:AB_end",
    "{1,2;3,4}",
    "LET(x,A1,x*2)",
  ])("is finished at %s", (source) => {
    expect(isUnfinished(parseArgument(source))).toBe(false);
  });
});
