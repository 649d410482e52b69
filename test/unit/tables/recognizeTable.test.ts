import { headersOf, matchColumns, recognizeTable } from "../../../src/tables/recognizeTable";
import { tableCatalog } from "../../../src/tables/tableCatalog";

const columnsOf = (headers: readonly string[]) => headers.map((header, index) => ({ id: index + 1, header }));
const languages = ["ja", "en"] as const;

describe("recognising tables by their headers", () => {
  it.each(
    tableCatalog.flatMap(({ id, tableName }) =>
      languages.map((language) => [id, language, tableName] as const),
    ),
  )(
    "knows %s in %s under its own name, a copy's and with columns of the person's",
    (tableId, language, tableName) => {
      const headers = Object.values(headersOf(tableId, language));
      for (const name of [tableName, `${tableName}_2`]) {
        expect(recognizeTable({ name, columns: columnsOf(headers) })).toEqual({ tableId, language });
        const wider = ["メモ", ...[...headers].reverse(), "担当"];
        expect(recognizeTable({ name, columns: columnsOf(wider) })).toEqual({ tableId, language });
      }
    },
  );

  it("knows none where too few headers are ours, or the ids are gone", () => {
    const headers = Object.values(headersOf("measures", "ja"));
    expect(recognizeTable({ name: "施策一覧", columns: columnsOf(headers.slice(1)) })).toBeUndefined();
    expect(recognizeTable({ name: "施策一覧", columns: columnsOf(headers.slice(0, 6)) })).toBeUndefined();
    expect(recognizeTable({ name: "売上", columns: columnsOf(["ID", "品目", "額"]) })).toBeUndefined();
  });
});

describe("matching columns", () => {
  const keys = Object.keys(headersOf("measures", "ja"));
  const headers = Object.values(headersOf("measures", "ja"));
  const ids = new Map(keys.map((key, index) => [key, index + 1]));

  it("goes by ids that were read, through new headers and moves", () => {
    const columns = columnsOf(headers)
      .reverse()
      .map((column) => (column.id === 6 ? { ...column, header: "予算" } : column));
    const matched = matchColumns(columns, { tableId: "measures", known: { ids, areRead: true } });
    expect(matched).toEqual([...keys].reverse());
  });

  it("goes by headers first where ids were only assumed, in either language and with spaces around", () => {
    const english = Object.values(headersOf("measures", "en"));
    const columns = english.map((header, index) => ({ id: english.length - index, header: ` ${header} ` }));
    expect(matchColumns(columns, { tableId: "measures", known: { ids, areRead: false } })).toEqual(keys);
  });

  it("gives each key to one column only; others are the person's", () => {
    const columns = columnsOf([...headers, headers[5] ?? "", "メモ"]);
    const matched = matchColumns(columns, { tableId: "measures", known: undefined });
    expect(matched).toEqual([...keys, undefined, undefined]);
  });
});
