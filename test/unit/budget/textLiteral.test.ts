import { formatTextLiteral, parseTextLiteral } from "../../../src/budget/textLiteral";

describe("text literals", () => {
  it.each(["", "創薬", 'say "hi"', '""', "a,b)("])("read %j as it was written", (text) => {
    expect(parseTextLiteral(formatTextLiteral(text))).toBe(text);
  });

  it.each(["A1", '"a"&B1', '"a', "1"])("are told from %s", (argument) => {
    expect(parseTextLiteral(argument)).toBeUndefined();
  });

  it("are put together where one is too long, and read as one text", () => {
    const text = "創薬".repeat(200);
    const written = formatTextLiteral(text);
    expect(written).toContain('"&"');
    expect(parseTextLiteral(written.replace("&", " & "))).toBe(text);
  });
});
