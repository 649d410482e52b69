import type { TableSortKey } from "../../../workbook/previewWorkbook";
import { requireTable, type HostSession } from "../hostSession";
import type { ClassDefinition, TargetByClass } from "../objectModel";
import { apiNotFound, invalidArgument } from "../richApiError";

type Target = TargetByClass["TableSort"];

/** A field as office.js sends it: a column by its place, ascending unless told otherwise, by value. */
function parseField(value: unknown, { tableId }: Target, session: HostSession): TableSortKey {
  const field =
    typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
  const { key, ascending = true, sortOn = "Value" } = field;
  if (sortOn !== "Value") throw apiNotFound(`sorting on ${String(sortOn)}`);
  const column = typeof key === "number" ? requireTable(session, tableId).columns[key] : undefined;
  if (!column || typeof ascending !== "boolean")
    throw invalidArgument("a sort field names a column by its place");
  return { columnId: column.id, ascending };
}

/** `Excel.TableSort`: sorts, but does not remember by what. */
export const tableSortClass: ClassDefinition<Target> = {
  changes: {
    Apply(target, args, session) {
      const fields = args.values[0];
      if (!Array.isArray(fields) || fields.length === 0) throw invalidArgument("sort fields are a list");
      if (args.flag(1, false)) throw apiNotFound("sorting by the case of letters");
      const keys = fields.map((field: unknown) => parseField(field, target, session));
      session.workbook.sortTable(target.tableId, keys, "addIn");
    },
  },
};
