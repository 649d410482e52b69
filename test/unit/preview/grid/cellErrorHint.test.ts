import { describeCellError } from "../../../../src/preview/grid/cellErrorHint";
import { pageTexts } from "../../../../src/preview/grid/pageTexts";

const failed = { formula: "=MEASURE_AMOUNT(A1)", text: "#N/A", isError: true } as const;

describe("the words beside a failed cell", () => {
  it("are Excel's code, what it means, and what the function said", () => {
    const words = describeCellError(
      { ...failed, value: "#N/A", errorMessage: "見つかりません。" },
      pageTexts.ja,
    );
    expect(words).toEqual({ code: "#N/A", title: "値が見つかりません", message: "見つかりません。" });
  });

  it("keep the function's message even for an error without words of its own", () => {
    const words = describeCellError(
      { ...failed, value: "#FIELD!", errorMessage: "No such field." },
      pageTexts.en,
    );
    expect(words).toEqual({ code: "#FIELD!", title: "Cannot be calculated", message: "No such field." });
  });
});
