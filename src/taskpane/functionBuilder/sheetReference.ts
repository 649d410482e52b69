/** Names that Excel takes without quotation marks; an address such as `ABC1` is none of them. */
const plainName =
  /^(?![A-Z]{1,3}\d+$|R\d*C?\d*$|C\d*$)[A-Z_\u3041-\u30ff\u4e00-\u9fff][\w\u3041-\u30ff\u4e00-\u9fff]*$/i;

/** Cells as a formula on any sheet may name them: `施策!A2:A20`, `'私の 表'!A2`. */
export function sheetReference({
  sheetName,
  address,
}: {
  readonly sheetName: string;
  readonly address: string;
}): string {
  const name = plainName.test(sheetName) ? sheetName : `'${sheetName.replaceAll("'", "''")}'`;
  return `${name}!${address}`;
}
