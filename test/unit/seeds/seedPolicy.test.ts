import { seedBudget } from "../../../src/seeds/seedBudget";
import { seedPolicy } from "../../../src/seeds/seedPolicy";

const { sections, steps, considerations, themes, projects, priorities, links } = seedPolicy;

it("has the six sections and all their parts as printed", () => {
  expect(sections.map(({ no, title }) => `${no} ${title}`)).toEqual([
    "1 位置付け",
    "2 健康・医療戦略推進本部による総合的な予算要求配分調整",
    "2(1) 全ての要求を内閣府へ提出",
    "2(2) 内閣府による各省ヒアリング",
    "2(3) 内閣府と共同して概算要求",
    "2(4) 推進本部における取りまとめ",
    "2(5) 内閣府による予算折衝",
    "3 調整費の活用",
    "4 予算要求に当たっての留意点",
    "5 重点化すべき研究領域",
    "5(1) 8つの統合プロジェクト",
    "5(1)① 医薬品プロジェクト",
    "5(1)② 医療機器・ヘルスケアプロジェクト",
    "5(1)③ 再生・細胞医療・遺伝子治療プロジェクト",
    "5(1)④ 感染症プロジェクト",
    "5(1)⑤ データ利活用・ライフコースプロジェクト",
    "5(1)⑥ シーズ開発・基礎研究プロジェクト",
    "5(1)⑦ 橋渡し・臨床加速化プロジェクト",
    "5(1)⑧ イノベーション・エコシステムプロジェクト",
    "5(2) インハウス研究開発等",
    "6 施策の検証と予算への適切な反映",
  ]);
  const parentOf = (no: string) => {
    const { parentId } = sections.find((section) => section.no === no) ?? {};
    return sections.find(({ id }) => id === parentId)?.no;
  };
  expect(["2", "2(1)", "5(1)", "5(1)①", "5(2)", "6"].map(parentOf)).toEqual([
    undefined,
    "2",
    "5",
    "5(1)",
    "5",
    undefined,
  ]);
});

it("has the five steps in order with who acts and when", () => {
  expect(steps.map(({ no, title, actors, timing }) => [no, title, actors.join("・"), timing])).toEqual([
    [1, "全ての要求を内閣府へ提出", "各省・内閣府", "概算要求基準決定後速やかに"],
    [2, "内閣府による各省ヒアリング", "内閣府・各省", "要求を提出後速やかに"],
    [3, "内閣府と共同して概算要求", "内閣府・各省", ""],
    [4, "推進本部における取りまとめ", "健康・医療戦略推進本部", "各省が内閣府の了解を得た後"],
    [5, "内閣府による予算折衝", "内閣府・各省", ""],
  ]);
});

it("has the five points to note and the seven common themes", () => {
  expect(considerations.map(({ no }) => no)).toEqual([1, 2, 3, 4, 5]);
  expect(themes.map(({ name }) => name)).toEqual([
    "基礎から実用化までの一貫した研究開発の加速",
    "新規モダリティの創出・育成",
    "研究DX",
    "オープンサイエンスの推進",
    "国際展開",
    "性差を考慮した研究開発の推進",
    "経済安全保障に配慮した研究開発",
  ]);
  expect(new Set(themes.map(({ considerationNo }) => considerationNo))).toEqual(new Set([5]));
});

it("has a row for every sentence of every project, its aim first", () => {
  const countsOf = (no: number) => {
    const rows = priorities.filter(({ projectNo }) => projectNo === no);
    return [rows.filter(({ focus }) => focus === "aim").length, rows.length];
  };
  expect(projects.map(({ no }) => [no, ...countsOf(no)])).toEqual([
    [1, 3, 13],
    [2, 2, 12],
    [3, 2, 8],
    [4, 2, 12],
    [5, 3, 21],
    [6, 1, 9],
    [7, 1, 7],
    [8, 2, 7],
  ]);
});

it("every row says what it is about in words of ours and terms of the document", () => {
  for (const { topic, summary, keyTerms } of priorities) {
    expect(topic).not.toBe("");
    expect(summary).toMatch(/。$/);
    expect(keyTerms.length).toBeGreaterThan(1);
  }
});

it("has links only from known measures, each with a reason, and leaves measures without a counterpart alone", () => {
  const measureIds = new Set(seedBudget.measures.map(({ id }) => id));
  for (const { measureId, reason, wording } of links) {
    expect(measureIds).toContain(measureId);
    expect(reason).toMatch(/。$/);
    expect(wording).not.toBe("");
  }
  const linked = new Set(links.map(({ measureId }) => measureId));
  expect([...measureIds].filter((id) => !linked.has(id))).toEqual([
    "ovr-10",
    "ovr-12",
    "ovr-13",
    "ind-07",
    "ind-12",
    "ind-13",
    "ind-25",
    "ind-27",
    "ind-28",
    "ind-29",
  ]);
});
