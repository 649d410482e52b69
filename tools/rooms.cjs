/**
 * The rooms of `src/` and which other rooms each may import: the one list behind the lint fences and the
 * architecture test.
 */
const rooms = {
  budget: [],
  policy: [],
  seeds: ["budget", "policy"],
  merge: [],
  workbook: [],
  messages: ["budget", "workbook"],
  tables: ["budget", "merge", "messages", "policy", "workbook"],
  excel: ["workbook"],
  actions: ["budget", "merge", "messages", "policy", "tables", "workbook"],
  functions: ["budget", "messages", "policy", "seeds"],
  commands: ["actions", "messages"],
  taskpane: ["actions", "budget", "commands", "merge", "messages", "policy", "seeds", "tables", "workbook"],
  preview: [],
};

/** Rooms that run without a browser, Node or Office. */
const pureRooms = ["budget", "policy", "merge", "workbook", "messages", "tables", "actions"];

/** The one file of the pane that may import `excel/` and `functions/`: it wires the pane to both. */
const wiringFile = "src/taskpane/startPane.tsx";

module.exports = { rooms, pureRooms, wiringFile };
