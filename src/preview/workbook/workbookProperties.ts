/** What Excel shows of a workbook under ファイル › 情報. */
export interface WorkbookProperties {
  readonly title: string;
  readonly subject: string;
  readonly author: string;
  readonly manager: string;
  readonly company: string;
  readonly category: string;
  readonly keywords: string;
  readonly comments: string;
}

/** Those of a workbook that says nothing of itself. */
export const noProperties: WorkbookProperties = {
  title: "",
  subject: "",
  author: "",
  manager: "",
  company: "",
  category: "",
  keywords: "",
  comments: "",
};
