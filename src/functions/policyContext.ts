import type { Language } from "../messages/language";
import { policyRowMessages } from "../messages/policyRowMessages";
import { sectionTitle } from "../policy/policyRows";
import type { PolicyRowContext } from "../policy/policyRows";
import { seedBudget } from "../seeds/seedBudget";
import { seedPolicy } from "../seeds/seedPolicy";

/** What rows of the bundled policy are written with, in one language. */
export function policyContext(language: Language): PolicyRowContext {
  const words = policyRowMessages[language];
  const document = seedBudget.documents.find(({ id }) => id === seedPolicy.sections[0]?.documentId);
  return {
    policy: seedPolicy,
    words,
    cite: (sectionId) => {
      const section = sectionTitle(seedPolicy, sectionId);
      if (document === undefined) return section;
      const date = language === "ja" ? document.publishedOnEra : document.publishedOn;
      return words.policySource({ document: document.shortTitle, date, section });
    },
  };
}
