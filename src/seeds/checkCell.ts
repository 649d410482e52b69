import type { SchemaField } from "./dataPackage";

/** A cell after its schema: text, number, truth, or nothing where the cell is empty. Dates stay ISO text. */
export type CellValue = string | number | boolean | undefined;

/** The typed cell, or what was expected instead of `text`. */
export type CheckedCell = { readonly value: CellValue } | { readonly expected: string };

/** Checks one cell against its column's type and constraints (all but `unique`, which needs the whole column). */
export function checkCell(text: string, field: SchemaField): CheckedCell {
  const constraints = field.constraints ?? {};
  if (text === "") return constraints.required === true ? { expected: "a value" } : { value: undefined };
  const typed = typedCell(text, field.type);
  if ("expected" in typed) return typed;
  if (constraints.enum !== undefined && !constraints.enum.includes(text)) {
    return { expected: `one of ${constraints.enum.join(", ")}` };
  }
  if (constraints.pattern !== undefined && !new RegExp(constraints.pattern, "u").test(text)) {
    return { expected: `text like ${constraints.pattern}` };
  }
  if (constraints.minimum !== undefined && Number(typed.value) < constraints.minimum) {
    return { expected: `at least ${String(constraints.minimum)}` };
  }
  return typed;
}

function typedCell(text: string, type: SchemaField["type"]): CheckedCell {
  switch (type) {
    case "string":
      return text === text.trim() ? { value: text } : { expected: "no white space at either end" };
    case "number":
      return /^-?\d+(\.\d+)?$/.test(text) ? { value: Number(text) } : { expected: "a number" };
    case "integer":
      return /^-?\d+$/.test(text) ? { value: Number(text) } : { expected: "a whole number" };
    case "boolean":
      return text === "true" || text === "false" ? { value: text === "true" } : { expected: "true or false" };
    case "date":
      return isIsoDate(text) ? { value: text } : { expected: "a date YYYY-MM-DD" };
  }
}

function isIsoDate(text: string): boolean {
  const date = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined;
  // A day that does not exist (30 February) would move on to the next month.
  return date !== undefined && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
