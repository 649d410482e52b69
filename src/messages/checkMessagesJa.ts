import type { CheckMessages } from "./checkMessages";

const oku = (amountOku: number): string => amountOku.toLocaleString("ja-JP");

/** The words of 整合性チェック in Japanese. */
export const checkMessagesJa: CheckMessages = {
  headers: {
    id: "ID",
    check: "照合項目",
    unit: "単位",
    expected: "期待値",
    actual: "実際の値",
    difference: "差",
    knownDifference: "説明できる差",
    verdict: "判定",
    reason: "理由",
  },
  units: { amountOku: "億円", count: "件" },
  verdicts: { equal: "一致", explained: "説明できる差", check: "要確認" },
  individualSum: {
    check: "個別施策（令和7年度補正）の金額の合計",
    reason: "金額が記載された令和7年度補正の施策の事業費の合計。施策一覧から計算。",
  },
  individualCount: {
    check: "個別施策（令和7年度補正）のうち金額が記載された件数",
    reason: "金額の記載がない行（上位の施策の金額に含まれる内訳、運用、体制）は数えない。",
  },
  packageTotal: ({ printed, sumOku }) => ({
    check: `パッケージ全体の事業規模（${printed}）と個別施策の合計`,
    reason: `資料の事業規模は「程度」の付いた概数で、個別施策の合計は ${oku(sumOku)} 億円。概数に合わせた調整はしない。`,
  }),
  nationalTotal: ({ printed }) => ({
    check: `「${printed}」の内訳となる個別施策の件数`,
    reason:
      "令和7年度補正の個別施策に、国費の金額が記載されたものはない。このため国費の内訳は資料から確かめられない。",
  }),
  overviewSum: {
    check: "総括表の金額の合計",
    reason: "総括表に金額が記載された行の合計。総括表から計算。",
  },
  bridge: ({ overviewOku, onlyOku, roundingOku, sumOku }) => ({
    check: "総括表の合計から個別施策の合計へのつながり",
    reason: `総括表 ${oku(overviewOku)} に、総括表にない施策 ${onlyOku.map(oku).join("＋")} と、丸めの差 ${oku(roundingOku)} を加えると ${oku(sumOku)} 億円になる。`,
  }),
  overlap: ({ overviewOku, composedOku }) => ({
    check: "総括表と重なる個別施策の金額",
    reason: `総括表の ${oku(overviewOku)} 億円と、対応する個別施策の ${oku(composedOku)} 億円は同じ金額。二つの一覧は足し合わせない。`,
  }),
  line: ({ name, partNames, overviewOku, partsOku }) => ({
    check: `総括表の行と個別施策：${name}`,
    reason:
      overviewOku === partsOku
        ? `対応する個別施策：${partNames.join("、")}。`
        : `総括表は ${oku(overviewOku)} 億円程度、対応する個別施策${String(partNames.length)}件（${partNames.join("、")}）の合計は ${oku(partsOku)} 億円。それぞれ丸めた金額のため一致しない。`,
  }),
  bases: ({ name, first, firstOku, other, otherOku }) => ({
    check: `基準の異なる金額：${name}`,
    reason: `${first}では ${oku(firstOku)} 億円、${other}では ${oku(otherOku)} 億円。基準が異なる二つの金額で、誤りではなく、足し合わせない。`,
  }),
  continuing: ({ amountsOku, sumOku }) => ({
    check: "継続中の施策の金額の合計",
    reason: `${amountsOku.map(oku).join("＋")}＝${oku(sumOku)} 億円。継続中の施策は、パッケージのどの合計にも入らない。`,
  }),
  withoutAmount: ({ parentName, parentOku }) => ({
    check: `内訳に金額が記載された件数：${parentName}`,
    reason: `内訳の施策は ${oku(parentOku)} 億円に含まれ、それぞれの金額の記載はない。空欄は0円を意味しない。`,
  }),
  byPillar: {
    check: "柱別集計の合計と個別施策の合計",
    reason: "柱ごとに足しても、個別施策の合計と同じになる。",
  },
  byMinistry: {
    check: "府省別集計の合計と個別施策の合計",
    reason: "府省ごとに足しても、個別施策の合計と同じになる。",
  },
};
