import { findFormulasMessagesFor } from "../../../src/messages/findFormulasMessages";
import type { FindFormulasMessages } from "../../../src/messages/findFormulasMessages";
import type { Language } from "../../../src/messages/language";

const japanese = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;
const languages: readonly Language[] = ["ja", "en"];
const place = { sheetName: "SHEET", address: "B2" };
const protectedSheets = [{ sheetName: "SHEET", cellCount: 1 }];
const nothing = { repaired: 0, changed: 0, stillStuck: 0, tooLong: 0, protectedSheets: [] };

function sentences({ about, none, summary, problem, repair, outcome, ...words }: FindFormulasMessages) {
  return [
    about,
    none,
    words.recalculateNote,
    words.noneNeedAttention,
    summary({ cells: 1, sheets: 1, attention: 0 }),
    problem.unknown.measure("NAME"),
    problem.unknown.project("NAME"),
    problem.unknown.choice("NAME", ["ONE", "TWO"]),
    problem.unknown.choice("NAME", []),
    problem.isNumber,
    problem.counted({ found: 1, checked: 2 }),
    problem.calculatedMissing,
    words.hidden.limit,
    problem.inCell(place),
    problem.calculated,
    problem.onProtectedSheet,
    problem.noCandidate,
    repair.about,
    repair.nothing,
    repair.protectedSheet({ sheetName: "SHEET", cellCount: 2 }),
    repair.tooLong(1),
    outcome.corrected({ ...place, name: "NAME", where: "argument" }),
    outcome.corrected({ ...place, name: "NAME", where: "cell" }),
    outcome.changed(place),
    outcome.calculated(place),
    outcome.recalculated,
    outcome.found({ cells: 1234, attention: 2 }),
    outcome.repaired(nothing),
    outcome.repaired({ ...nothing, repaired: 1234, changed: 2, stillStuck: 3, tooLong: 4, protectedSheets }),
  ];
}

describe.each(languages)("the words about finding formulas in %s", (language) => {
  const words = findFormulasMessagesFor(language);

  it("are whole sentences in that language alone", () => {
    for (const sentence of sentences(words)) {
      expect(sentence).toMatch(language === "ja" ? /。$/ : /^\S.*\.$/);
      if (language === "ja") expect(sentence).toMatch(japanese);
      else expect(sentence).not.toMatch(japanese);
      expect(sentence).not.toMatch(/undefined|null|\[object/);
    }
  });

  it("say every number and every sheet of a repair", () => {
    const said = words.outcome.repaired({
      repaired: 1234,
      changed: 2,
      stillStuck: 3,
      tooLong: 4,
      protectedSheets: [
        { sheetName: "FIRST", cellCount: 5 },
        { sheetName: "SECOND", cellCount: 6 },
      ],
    });
    for (const part of ["1,234", "2", "3", "4", "FIRST", "5", "SECOND", "6"]) expect(said).toContain(part);
    expect(words.outcome.repaired(nothing)).not.toMatch(/\d/);
  });
});
