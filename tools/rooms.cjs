/**
 * The rooms of `src/` and which other rooms each may import: the one list behind the lint fences and the
 * architecture test.
 */
const rooms = {
  budget: [],
  policy: [],
  seeds: ["budget", "policy"],
  workbook: [],
  messages: ["budget", "workbook"],
  tables: ["budget", "messages", "policy", "workbook"],
  excel: ["workbook"],
  actions: ["budget", "messages", "policy", "tables", "workbook"],
  functions: ["budget", "messages", "policy", "seeds"],
  commands: ["actions", "messages"],
  taskpane: ["actions", "budget", "commands", "messages", "policy", "seeds", "tables", "workbook"],
  preview: [],
};

/** Rooms that run without a browser, Node or Office. */
const pureRooms = ["budget", "policy", "workbook", "messages", "tables", "actions"];

/** The one file outside `excel/` that may import it: it wires the pane to Excel. */
const wiringFile = "src/taskpane/main.tsx";

module.exports = { rooms, pureRooms, wiringFile };
