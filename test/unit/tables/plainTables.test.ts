import { seedBudget } from "../../../src/seeds/seedBudget";
import { seedPolicy } from "../../../src/seeds/seedPolicy";
import { drawTable } from "../../../src/tables/drawTable";
import type { DrawnCell } from "../../../src/tables/drawnTable";
import type { TableId } from "../../../src/tables/tableCatalog";
import { seedRow, seedRows } from "./seedRows";
import type { SeedRow } from "./seedRows";

const context = { budget: seedBudget, policy: seedPolicy, language: "ja" } as const;

/** The rows of a table by the keys of its columns. */
function rowsOf(id: TableId): Record<string, DrawnCell>[] {
  const table = drawTable(id, context);
  return table.rows.map((row) =>
    Object.fromEntries(table.columns.map(({ key }, index) => [key, row[index] ?? null])),
  );
}

const text = (value: string | undefined): string | null =>
  value === undefined || value === "" ? null : value;
const list = (value: string | undefined): string | null => text(value?.split(";").join("、"));
const number = (value: string | undefined): number | null => (value ? Number(value) : null);

const statuses: Record<string, string> = {
  new: "令和7年度補正",
  continuing: "継続中",
  operation: "運用",
  arrangement: "体制",
};
const bases: Record<string, string> = {
  project_cost: "事業費",
  national: "国費",
  supplementary: "補正予算額",
  unstated: "記載なし",
};

function firstAmount(measureId: string | undefined): SeedRow | undefined {
  return seedRows("amounts.csv").find((row) => row.measure_id === measureId);
}

function pillarTitle(id: string | undefined): string {
  const { label = "", name = "" } = seedRow("pillars.csv", "id", id ?? "");
  return label === "" ? name : `${label} ${name}`;
}

function ministries(ids: string | undefined): string | null {
  const names = (ids ?? "")
    .split(";")
    .filter(Boolean)
    .map((id) => seedRow("ministries.csv", "id", id).name ?? "");
  return text(names.join("、"));
}

/** What both lists say of a line, straight from the seed files. */
function measureFacts(row: SeedRow) {
  const amount = firstAmount(row.id);
  return {
    id: row.id,
    pillar: pillarTitle(row.pillar_id),
    name: row.name,
    ministries: ministries(row.ministries),
    status: statuses[row.status ?? ""],
    amountOku: number(amount?.amount_oku),
    basis: amount === undefined ? null : bases[amount.basis ?? ""],
    approximate: amount?.approximate === "true" ? "程度" : null,
    provisional: "精査中",
    description: text(row.description),
    note: text(row.note),
    source: `「創薬エコシステムの構築に対する取組」（令和8年1月21日）、${(amount ?? row).locator?.split(" > ")[0] ?? ""}`,
  };
}

function sectionTitle(id: string | undefined): string {
  const { no = "", title = "" } = seedRow("policy_sections.csv", "id", id ?? "");
  return `${no} ${title}`;
}

const policySource = (sectionId: string | undefined): string =>
  `「資源配分方針」（令和7年6月20日）、${sectionTitle(sectionId)}`;

describe("every cell against the seed files", () => {
  it("施策一覧", () => {
    const expected = seedRows("measures.csv")
      .filter((row) => row.list === "individual")
      .map((row) => ({
        ...measureFacts(row),
        parent: row.parent_id ? (seedRow("measures.csv", "id", row.parent_id).name ?? null) : null,
      }));
    expect(expected).toHaveLength(29);
    expect(rowsOf("measures")).toEqual(expected);
  });

  it("総括表", () => {
    const expected = seedRows("measures.csv")
      .filter((row) => row.list === "overview")
      .map((row) => {
        const parts = seedRows("compositions.csv").filter(({ overview_id: id }) => id === row.id);
        return { ...measureFacts(row), madeOf: text(parts.map((part) => part.measure_id).join("、")) };
      });
    expect(expected).toHaveLength(13);
    expect(rowsOf("overview")).toEqual(expected);
  });

  it("金額明細", () => {
    const expected = seedRows("amounts.csv").map((row) => {
      const measure = seedRow("measures.csv", "id", row.measure_id ?? "");
      return {
        id: `${row.measure_id ?? ""}:${row.basis ?? ""}`,
        list: measure.list === "overview" ? "総括表" : "個別施策",
        measureId: row.measure_id,
        name: measure.name,
        status: statuses[measure.status ?? ""],
        basis: bases[row.basis ?? ""],
        amountOku: number(row.amount_oku),
        approximate: row.approximate === "true" ? "程度" : null,
        printed: row.printed,
        isFirst: firstAmount(row.measure_id)?.basis === row.basis ? "○" : null,
        source: `「創薬エコシステムの構築に対する取組」（令和8年1月21日）、${row.locator?.split(" > ")[0] ?? ""}`,
      };
    });
    expect(rowsOf("amounts")).toEqual(expected);
    expect(expected.filter(({ measureId }) => measureId === "ind-09").map((row) => row.amountOku)).toEqual([
      210, 120,
    ]);
  });

  it("方針の構成", () => {
    expect(rowsOf("sections")).toEqual(
      seedRows("policy_sections.csv").map((row) => ({
        id: row.id,
        no: row.no,
        title: row.title,
        parent: row.parent_id ? sectionTitle(row.parent_id) : null,
        summary: text(row.summary),
        keyTerms: list(row.key_terms),
        source: policySource(row.id),
      })),
    );
  });

  it("統合プロジェクト", () => {
    const sentences = seedRows("policy_priorities.csv");
    // The overview repeats what the individual list says: a measure of both is one measure.
    const individual = seedRows("measures.csv").filter((row) => row.list === "individual");
    const links = seedRows("crosswalk.csv").filter((link) =>
      individual.some(({ id }) => id === link.measure_id),
    );
    const expected = seedRows("policy_projects.csv").map((row) => {
      const own = sentences.filter(({ project_no: no }) => no === row.no);
      return {
        no: number(row.no),
        name: row.name,
        aim: row.aim,
        aimCount: own.filter(({ focus }) => focus === "aim").length,
        fy2026Count: own.filter(({ focus }) => focus === "fy2026").length,
        measureCount: new Set(
          links.filter(({ project_no: no }) => no === row.no).map(({ measure_id: id }) => id),
        ).size,
        section: sectionTitle(row.section_id),
        source: policySource(row.section_id),
      };
    });
    expect(expected).toHaveLength(8);
    expect(rowsOf("projects")).toEqual(expected);
  });

  it("重点項目", () => {
    const activities: Record<string, string> = {
      research: "研究開発",
      commercialization: "実用化・産業化",
      infrastructure: "基盤整備",
      data: "データ・AIの活用",
      clinicalTrials: "臨床試験・治験体制",
      people: "人材育成",
      collaboration: "連携・国際展開",
    };
    const camel = (name: string): string =>
      name.replace(/_(\w)/g, (_match, letter: string) => letter.toUpperCase());
    const expected = seedRows("policy_priorities.csv").map((row) => {
      const project = seedRow("policy_projects.csv", "no", row.project_no ?? "");
      return {
        id: row.id,
        projectNo: number(row.project_no),
        project: project.name,
        sentenceNo: number(row.sentence_no),
        focus: row.focus === "aim" ? "ねらい" : "令和8年度の重点",
        topic: row.topic,
        summary: row.summary,
        activity: activities[camel(row.activity ?? "")],
        keyTerms: list(row.key_terms),
        source: policySource(project.section_id),
      };
    });
    expect(expected.length).toBeGreaterThan(60);
    expect(rowsOf("priorities")).toEqual(expected);
  });

  it("予算要求の手順", () => {
    const expected = seedRows("policy_steps.csv").map((row) => ({
      no: number(row.no),
      title: row.title,
      actors: list(row.actor),
      timing: text(row.timing),
      summary: row.summary,
      section: sectionTitle(row.section_id),
      source: policySource(row.section_id),
    }));
    expect(expected).toHaveLength(5);
    expect(rowsOf("steps")).toEqual(expected);
  });

  it("留意点と共通事項", () => {
    const points = seedRows("policy_considerations.csv");
    const expected = [
      ...points.map((row) => ({
        id: `point-${row.no ?? ""}`,
        type: "留意点",
        no: number(row.no),
        title: row.title,
        summary: row.summary,
        keyTerms: list(row.key_terms),
        section: sectionTitle(row.section_id),
        source: policySource(row.section_id),
      })),
      ...seedRows("policy_themes.csv").map((row) => {
        const point = points.find(({ no }) => no === row.consideration_no);
        return {
          id: `theme-${row.no ?? ""}`,
          type: "共通事項",
          no: number(row.no),
          title: row.name,
          summary: point?.title,
          keyTerms: null,
          section: sectionTitle(point?.section_id),
          source: policySource(point?.section_id),
        };
      }),
    ];
    expect(expected.filter(({ type }) => type === "共通事項")).toHaveLength(7);
    expect(rowsOf("considerations")).toEqual(expected);
  });

  it("施策と方針の対応", () => {
    const expected = seedRows("crosswalk.csv").map((row) => {
      const measure = seedRow("measures.csv", "id", row.measure_id ?? "");
      const amount = firstAmount(row.measure_id);
      const project = row.project_no ? seedRow("policy_projects.csv", "no", row.project_no) : undefined;
      const sectionId = row.section_id ? row.section_id : project?.section_id;
      return {
        id: row.id,
        measureId: row.measure_id,
        measure: measure.name,
        status: statuses[measure.status ?? ""],
        amountOku: number(amount?.amount_oku),
        basis: amount === undefined ? null : bases[amount.basis ?? ""],
        projectNo: number(row.project_no),
        project: project?.name ?? null,
        section: sectionId ? sectionTitle(sectionId) : null,
        priorityId: text(row.priority_id),
        evidence: row.evidence === "stated" ? "明記" : "推定",
        wording: text(row.wording),
        reason: text(row.reason),
      };
    });
    expect(expected.length).toBeGreaterThan(20);
    expect(rowsOf("links")).toEqual(expected);
  });

  it("出典・注記: both documents with their dates, every remark, the data version, an example of a citation", () => {
    const rows = rowsOf("sources");
    const ofType = (type: string) => rows.filter((row) => row.type === type);
    const documents = seedRows("documents.csv");
    expect(ofType("資料").map(({ item }) => item)).toEqual(documents.map((row) => row.short_title));
    ofType("資料").forEach(({ content }, index) => {
      expect(content).toContain(documents[index]?.title);
      expect(content).toContain(documents[index]?.published_on_era);
    });
    // A fiscal year is told as the documents tell it: by its era.
    expect(ofType("資料")[0]?.content).toContain("令和7年度の予算");
    expect(ofType("資料")[1]?.content).toContain("令和8年度の予算");
    const terms = ofType("用語").map(({ item }) => String(item));
    for (const term of ["程度", "事業費", "国費", "計数精査中", "補正予算額"]) {
      expect(terms.some((item) => item.startsWith(term))).toBe(true);
    }
    expect(ofType("引用")[0]?.content).toContain("1,688億円");
    expect(ofType("データ")[0]?.content).toContain(seedBudget.version);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  });
});
