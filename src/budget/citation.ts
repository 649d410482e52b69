import type { Amount, Basis, Budget, Measure, SourceDocument } from "./measure";
import { measureContext, pillarTitle } from "./measureContext";

/** `short`: document, date and page. `full`: issuer, title, date, place in the document, amount as printed, remarks. */
export type CitationStyle = "short" | "full";

/** How a citation is written; `amount` is the one quoted, by default the one printed beside the measure. */
export interface CitationOptions {
  readonly style: CitationStyle;
  readonly language: "ja" | "en";
  readonly amount?: Amount | undefined;
}

interface CitedPlace {
  readonly document: SourceDocument;
  readonly measure: Measure;
  readonly amount: Amount | undefined;
  /** The heading of the page. */
  readonly page: string;
  /** The heading the line stands under; empty on a page about this measure alone. */
  readonly pillar: string;
  /** The mark in front of the line; empty where none is printed. */
  readonly mark: string;
}

/** The source of a measure and of the amount quoted, in one line for a footnote or a cell. */
export function citation(budget: Budget, measure: Measure, options: CitationOptions): string {
  const place = citedPlace(budget, measure, options.amount ?? measure.amounts[0]);
  const write = options.language === "ja" ? citeInJapanese : citeInEnglish;
  return write[options.style](place);
}

function citedPlace(budget: Budget, measure: Measure, amount: Amount | undefined): CitedPlace {
  const { document, pillar } = measureContext(budget, measure);
  const [page = "", printedPillar, mark = ""] = (amount?.locator ?? measure.locator).split(" > ");
  return {
    document,
    measure,
    amount,
    page,
    pillar: printedPillar === undefined ? "" : pillarTitle(pillar),
    mark,
  };
}

const basisInJapanese: Readonly<Record<Basis, string>> = {
  project_cost: "事業費",
  national: "国費",
  supplementary: "令和7年度補正予算額",
  unstated: "基準の記載なし",
};

const citeInJapanese: Readonly<Record<CitationStyle, (place: CitedPlace) => string>> = {
  short: ({ document, page }) => `「${document.shortTitle}」（${document.publishedOnEra}）、${page}`,
  full: ({ document, measure, amount, page, pillar, mark }) => {
    const line = [page, pillar].filter(Boolean).join("、");
    const quoted = amount === undefined ? "金額の記載なし" : quotedInJapanese(amount);
    const provisional = document.provisional ? "、計数精査中" : "";
    return `${document.issuer}「${document.title}」（${document.publishedOnEra}）、${line}、${mark}${measure.name}：${quoted}${provisional}`;
  },
};

/** The amount as printed, with its basis in brackets unless the print says it already. */
function quotedInJapanese({ printed, basis }: Amount): string {
  const name = basisInJapanese[basis];
  return printed.includes(name) ? printed : `${printed}（${name}）`;
}

const basisInEnglish: Readonly<Record<Basis, string>> = {
  project_cost: "project cost",
  national: "national funds",
  supplementary: "FY2025 supplementary budget",
  unstated: "basis not stated",
};

const citeInEnglish: Readonly<Record<CitationStyle, (place: CitedPlace) => string>> = {
  short: ({ document, page }) => `“${document.shortTitle}” (${englishDate(document.publishedOn)}), ${page}`,
  full: ({ document, measure, amount, page, pillar, mark }) => {
    const line = [page, pillar, `${mark}${measure.name}`].filter(Boolean).join(", ");
    const quoted =
      amount === undefined
        ? "no amount printed"
        : `${amount.printed} as printed (${basisInEnglish[amount.basis]})`;
    const provisional = document.provisional ? "; figures under review (計数精査中)" : "";
    return `${document.issuerEn} (Japan), “${document.title}” [${document.titleEn}], ${englishDate(document.publishedOn)}, ${line}: ${quoted}${provisional}`;
  },
};

const months = "January February March April May June July August September October November December".split(
  " ",
);

function englishDate(isoDate: string): string {
  const [year = "", month = "", day = ""] = isoDate.split("-");
  return `${String(Number(day))} ${months[Number(month) - 1] ?? month} ${year}`;
}
