import { atCalls, callSingle } from "../../../../src/preview/workbook/singleCall";

describe("@ before a call", () => {
  it.each([
    ["=@MEASURES(A1:A3)", "=SINGLE(MEASURES(A1:A3))"],
    ['=@F(")",@G((1)))+@A1:A3', '=SINGLE(F(")",SINGLE(G((1)))))+@A1:A3'],
    ["=-@NS.F('a)b'!A1,T[x')])", "=-SINGLE(NS.F('a)b'!A1,T[x')]))"],
  ])("%s is %s", (typed, called) => {
    expect(callSingle(typed)).toBe(called);
    expect(atCalls(called)).toBe(typed);
  });

  it.each([
    '="@F(1)"&A1',
    "='@F(1)'!A1+T[@c]",
    "=@T[c]+@A1",
    "=@F(1",
    "=SINGLE(A1:A3)+MYSINGLE(F())",
    "=SINGLE(F()+1)",
  ])("%s stays", (formula) => {
    expect(callSingle(formula)).toBe(formula);
    expect(atCalls(formula)).toBe(formula);
  });
});
