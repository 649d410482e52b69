import { attachVeryHiddenSheets } from "../../../../src/preview/grid/veryHiddenSheets";
import { createTestWorkbook } from "../../../support/loadWorkbook";

it("very hidden sheets are in no list of sheets, hidden ones are", async () => {
  const workbook = createTestWorkbook({ sheetNames: ["施策一覧", "隠し", "_base"] });
  const [, hidden, base] = workbook.sheets;
  workbook.setVisibility(hidden?.id ?? "", "Hidden");
  workbook.setVisibility(base?.id ?? "", "VeryHidden");
  const stop = attachVeryHiddenSheets(workbook);
  const menu = document.createElement("div");
  menu.innerHTML = workbook.sheets
    .map(({ name }) => `<div role="menuitem"><span>${name}</span></div>`)
    .join("");
  document.body.append(menu);
  await new Promise((resolve) => setTimeout(resolve));
  const shown = [...menu.children].filter((entry) => getComputedStyle(entry).display !== "none");
  expect(shown.map((entry) => entry.textContent)).toEqual(["施策一覧", "隠し"]);
  stop();
  workbook.dispose();
});
