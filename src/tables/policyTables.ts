import { tableMessagesFor } from "../messages/tableMessages";
import type { TableColumnKeys } from "../messages/tableMessages";
import { priorityRow, sectionTitle, stepRow } from "../policy/policyRows";
import type { PolicyRowContext } from "../policy/policyRows";
import type { CellInput } from "../workbook/cellContent";
import { drawColumns, textOrEmpty } from "./drawnTable";
import type { ColumnLook, PlainTable } from "./drawnTable";
import { tableEntry } from "./tableCatalog";
import { policyCitation, policyNotes } from "./tableNotes";
import type { DrawContext } from "./tableSource";

type PolicyTableId = "sections" | "projects" | "priorities" | "steps" | "considerations";

const sectionColumns: readonly ColumnLook<TableColumnKeys["sections"]>[] = [
  { key: "id", widthInCharacters: 11 },
  { key: "no", widthInCharacters: 8 },
  { key: "title", widthInCharacters: 34, wrapText: true },
  { key: "parent", widthInCharacters: 30, wrapText: true },
  { key: "summary", widthInCharacters: 70, wrapText: true },
  { key: "keyTerms", widthInCharacters: 50, wrapText: true },
  { key: "source", widthInCharacters: 46, wrapText: true },
];

/** 方針の構成: every section of the policy and its parts. */
export function drawSectionTable(context: DrawContext): PlainTable {
  const { policy, language } = context;
  const { listSeparator } = tableMessagesFor(language);
  return drawPolicyTable("sections", context, {
    columns: sectionColumns,
    rows: policy.sections.map((section) => ({
      id: section.id,
      no: section.no,
      title: section.title,
      parent: textOrEmpty(sectionTitle(policy, section.parentId)),
      summary: textOrEmpty(section.summary),
      keyTerms: textOrEmpty(section.keyTerms.join(listSeparator)),
      source: policyCitation(context, section.id),
    })),
  });
}

const projectColumns: readonly ColumnLook<TableColumnKeys["projects"]>[] = [
  { key: "no", widthInCharacters: 8, horizontalAlignment: "Center" },
  { key: "name", widthInCharacters: 34, wrapText: true },
  { key: "aim", widthInCharacters: 70, wrapText: true },
  { key: "aimCount", widthInCharacters: 12, numberFormat: "#,##0", horizontalAlignment: "Center" },
  { key: "fy2026Count", widthInCharacters: 12, numberFormat: "#,##0", horizontalAlignment: "Center" },
  { key: "measureCount", widthInCharacters: 12, numberFormat: "#,##0", horizontalAlignment: "Center" },
  { key: "section", widthInCharacters: 30, wrapText: true },
  { key: "source", widthInCharacters: 44, wrapText: true },
];

/** 統合プロジェクト: the eight projects with how much is said of each and how many measures correspond. */
export function drawProjectTable(context: DrawContext): PlainTable {
  const { policy, budget } = context;
  // The overview says again what the individual list says: its lines would count a measure twice.
  const counted = new Set(budget.measures.filter(({ list }) => list === "individual").map(({ id }) => id));
  return drawPolicyTable("projects", context, {
    columns: projectColumns,
    rows: policy.projects.map((project) => {
      const sentences = policy.priorities.filter(({ projectNo }) => projectNo === project.no);
      const links = policy.links.filter(
        ({ projectNo, measureId }) => projectNo === project.no && counted.has(measureId),
      );
      return {
        no: project.no,
        name: project.name,
        aim: project.aim,
        aimCount: sentences.filter(({ focus }) => focus === "aim").length,
        fy2026Count: sentences.filter(({ focus }) => focus === "fy2026").length,
        measureCount: new Set(links.map(({ measureId }) => measureId)).size,
        section: sectionTitle(policy, project.sectionId),
        source: policyCitation(context, project.sectionId),
      };
    }),
  });
}

const priorityColumns: readonly ColumnLook<TableColumnKeys["priorities"]>[] = [
  { key: "id", widthInCharacters: 8 },
  { key: "projectNo", widthInCharacters: 8, horizontalAlignment: "Center" },
  { key: "project", widthInCharacters: 26, wrapText: true },
  { key: "sentenceNo", widthInCharacters: 10, horizontalAlignment: "Center" },
  { key: "focus", widthInCharacters: 16 },
  { key: "topic", widthInCharacters: 30, wrapText: true },
  { key: "summary", widthInCharacters: 66, wrapText: true },
  { key: "activity", widthInCharacters: 18, wrapText: true },
  { key: "keyTerms", widthInCharacters: 46, wrapText: true },
  { key: "source", widthInCharacters: 44, wrapText: true },
];

/** 重点項目: one row for every sentence of the projects' text. */
export function drawPriorityTable(context: DrawContext): PlainTable {
  const { policy } = context;
  const rowContext = policyRowContext(context);
  return drawPolicyTable("priorities", context, {
    columns: priorityColumns,
    rows: policy.priorities.map((priority) => priorityRow(priority, rowContext)),
  });
}

const stepColumns: readonly ColumnLook<TableColumnKeys["steps"]>[] = [
  { key: "no", widthInCharacters: 8, horizontalAlignment: "Center" },
  { key: "title", widthInCharacters: 28, wrapText: true },
  { key: "actors", widthInCharacters: 24, wrapText: true },
  { key: "timing", widthInCharacters: 28, wrapText: true },
  { key: "summary", widthInCharacters: 70, wrapText: true },
  { key: "section", widthInCharacters: 34, wrapText: true },
  { key: "source", widthInCharacters: 44, wrapText: true },
];

/** 予算要求の手順: the steps of the request process in order, with who acts. */
export function drawStepTable(context: DrawContext): PlainTable {
  const rowContext = policyRowContext(context);
  return drawPolicyTable("steps", context, {
    columns: stepColumns,
    rows: context.policy.steps.map((step) => stepRow(step, rowContext)),
  });
}

const considerationColumns: readonly ColumnLook<TableColumnKeys["considerations"]>[] = [
  { key: "id", widthInCharacters: 10 },
  { key: "type", widthInCharacters: 15 },
  { key: "no", widthInCharacters: 8, horizontalAlignment: "Center" },
  { key: "title", widthInCharacters: 44, wrapText: true },
  { key: "summary", widthInCharacters: 66, wrapText: true },
  { key: "keyTerms", widthInCharacters: 40, wrapText: true },
  { key: "section", widthInCharacters: 30, wrapText: true },
  { key: "source", widthInCharacters: 44, wrapText: true },
];

/** 留意点と共通事項: the points to note, then the themes common to all projects with the point that names them. */
export function drawConsiderationTable(context: DrawContext): PlainTable {
  const { policy, language } = context;
  const { considerationTypes, listSeparator } = tableMessagesFor(language);
  const points = new Map(policy.considerations.map((point) => [point.no, point]));
  return drawPolicyTable("considerations", context, {
    columns: considerationColumns,
    rows: [
      ...policy.considerations.map((point) => ({
        id: `point-${String(point.no)}`,
        type: considerationTypes.consideration,
        no: point.no,
        title: point.title,
        summary: point.summary,
        keyTerms: textOrEmpty(point.keyTerms.join(listSeparator)),
        section: sectionTitle(policy, point.sectionId),
        source: policyCitation(context, point.sectionId),
      })),
      ...policy.themes.map((theme) => {
        const point = points.get(theme.considerationNo);
        return {
          id: `theme-${String(theme.no)}`,
          type: considerationTypes.theme,
          no: theme.no,
          title: theme.name,
          summary: point?.title ?? null,
          keyTerms: null,
          section: point === undefined ? null : sectionTitle(policy, point.sectionId),
          source: point === undefined ? null : policyCitation(context, point.sectionId),
        };
      }),
    ],
  });
}

function policyRowContext(context: DrawContext): PolicyRowContext {
  return {
    policy: context.policy,
    words: tableMessagesFor(context.language),
    cite: (sectionId) => policyCitation(context, sectionId),
  };
}

function drawPolicyTable<Id extends PolicyTableId>(
  id: Id,
  context: DrawContext,
  {
    columns,
    rows,
  }: {
    readonly columns: readonly ColumnLook<TableColumnKeys[Id]>[];
    readonly rows: readonly Readonly<Record<TableColumnKeys[Id], CellInput>>[];
  },
): PlainTable {
  const words = tableMessagesFor(context.language).tables[id];
  const headers: Readonly<Record<TableColumnKeys[Id], string>> = words.headers;
  return {
    tableName: tableEntry(id).tableName,
    sheetName: words.sheetName,
    columns: drawColumns(columns, headers),
    rows: rows.map((cells) => columns.map(({ key }) => cells[key])),
    notes: policyNotes(words.title, context),
  };
}
