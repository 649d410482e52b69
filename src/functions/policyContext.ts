import type { Language } from "../messages/language";
import { policyRowMessages } from "../messages/policyRowMessages";
import { sectionTitle } from "../policy/policyRows";
import type { PolicyRowContext } from "../policy/policyRows";
import { seedBudget } from "../seeds/seedBudget";
import { answeredPolicy } from "../seeds/answeredPolicy";

/** What rows of the bundled policy are written with, in one language. */
export function policyContext(language: Language): PolicyRowContext {
  const words = policyRowMessages[language];
  const document = seedBudget.documents.find(({ id }) => id === answeredPolicy.sections[0]?.documentId);
  return {
    policy: answeredPolicy,
    words,
    cite: (sectionId) => {
      const section = sectionTitle(answeredPolicy, sectionId);
      if (document === undefined) return section;
      const date = language === "ja" ? document.publishedOnEra : document.publishedOn;
      return words.policySource({ document: document.shortTitle, date, section });
    },
  };
}
