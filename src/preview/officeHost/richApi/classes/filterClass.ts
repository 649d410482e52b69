import type { ClassDefinition, TargetByClass } from "../objectModel";
import { invalidArgument } from "../richApiError";

/** `Excel.Filter` of a table's column; only filters by values are built. */
export const filterClass: ClassDefinition<TargetByClass["Filter"]> = {
  scalars: {
    Criteria: {
      read({ tableId, columnId }, { workbook }) {
        const values = workbook.tableFilter(tableId, columnId);
        return values ? { filterOn: "Values", values } : null;
      },
    },
  },
  changes: {
    ApplyValuesFilter({ tableId, columnId }, args, { workbook }) {
      const values: unknown = args.values[0];
      if (!Array.isArray(values) || !values.every((value): value is string => typeof value === "string"))
        throw invalidArgument("a filter by values takes texts");
      workbook.filterTable(tableId, columnId, values);
    },
    Clear: ({ tableId, columnId }, _args, { workbook }) => workbook.filterTable(tableId, columnId, undefined),
  },
};
