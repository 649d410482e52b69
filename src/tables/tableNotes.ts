import type { SourceDocument } from "../budget/measure";
import type { Language } from "../messages/language";
import { tableMessagesFor } from "../messages/tableMessages";
import type { SourceWords } from "../messages/tableMessages";
import { sectionTitle } from "../policy/policyRows";
import type { DrawContext } from "./tableSource";

/** Issuer, title and date of a document as its source line names them. */
export function sourceWords(document: SourceDocument, language: Language): SourceWords {
  return {
    issuer: language === "ja" ? document.issuer : document.issuerEn,
    title: document.title,
    date: language === "ja" ? document.publishedOnEra : document.publishedOn,
  };
}

/** The lines above a table of the budget document: title, source, what to know of its figures. */
export function budgetNotes(
  title: string,
  { budget, language }: Pick<DrawContext, "budget" | "language">,
): readonly string[] {
  const words = tableMessagesFor(language);
  const document = budget.documents.find(({ id }) => id === budget.measures[0]?.documentId);
  if (document === undefined) return [title];
  const { provisional, amountBasisNote } = document;
  return [
    title,
    words.source(sourceWords(document, language)),
    words.remarks({ provisional, amountBasisNote, version: budget.version }),
  ];
}

/** The lines above a table of the policy: title, source, whose words it has. */
export function policyNotes(
  title: string,
  context: Pick<DrawContext, "budget" | "policy" | "language">,
): readonly string[] {
  const { policy, language } = context;
  const words = tableMessagesFor(language);
  const document = policyDocument(context);
  const remarks = words.policyRemarks({ version: policy.version });
  return document === undefined
    ? [title, remarks]
    : [title, words.source(sourceWords(document, language)), remarks];
}

/** The policy among the documents. */
export function policyDocument({
  budget,
  policy,
}: Pick<DrawContext, "budget" | "policy">): SourceDocument | undefined {
  return budget.documents.find(({ id }) => id === policy.sections[0]?.documentId);
}

/** The source of a row of the policy: document, date and section. */
export function policyCitation(context: DrawContext, sectionId: string): string {
  const document = policyDocument(context);
  const section = sectionTitle(context.policy, sectionId);
  if (document === undefined) return section;
  const { date } = sourceWords(document, context.language);
  return tableMessagesFor(context.language).policySource({ document: document.shortTitle, date, section });
}
