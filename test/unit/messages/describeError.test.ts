import { describeError } from "../../../src/messages/describeError";
import { messagesFor } from "../../../src/messages/messagesFor";
import { WorkbookError } from "../../../src/workbook/workbookError";

describe("describing a failure", () => {
  it("says what the workbook gave as its reason, and which sheet it is about", () => {
    const error = new WorkbookError("sheetProtected", { subject: "集計" });
    expect(describeError(error, messagesFor("ja"))).toBe(
      "シート「集計」は保護されているため書き込めません。保護を解除してから、もう一度お試しください。",
    );
    expect(describeError(error, messagesFor("en"))).toBe(
      "The sheet “集計” is protected, so nothing can be written to it. Unprotect it, then try again.",
    );
  });

  it("blames the connection, not Excel, where a part of the add-in could not be fetched", () => {
    const error = Object.assign(new Error("Loading chunk 1 failed"), { name: "ChunkLoadError" });
    expect(describeError(error, messagesFor("ja"))).toMatch(
      /^アドインの一部を読み込めませんでした。ネットワーク/,
    );
    expect(describeError(error, messagesFor("en"))).toMatch(/^A part of the add-in could not be loaded/);
  });

  it("says of anything else that it was not foreseen", () => {
    for (const odd of [new TypeError("x"), "text", undefined]) {
      expect(describeError(odd, messagesFor("ja"))).toContain("予期しないエラー");
    }
  });
});
