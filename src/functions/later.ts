import { functionMessagesFor } from "../messages/functionMessages";
import { notAvailable } from "./functionError";
import { functionLanguage } from "./functionLanguage";

/**
 * Answers that need the policy, the full-text search or many words: one chunk of its own, so that the others and the
 * pane are ready before it.
 */
const load = {
  card: () => import(/* webpackChunkName: "answers" */ "./cardAnswer"),
  check: () => import(/* webpackChunkName: "answers" */ "./checkAnswer"),
  links: () => import(/* webpackChunkName: "answers" */ "./linkAnswer"),
  policy: () => import(/* webpackChunkName: "answers" */ "./policyAnswer"),
  projects: () => import(/* webpackChunkName: "answers" */ "./projectAnswer"),
  search: () => import(/* webpackChunkName: "answers" */ "./searchAnswer"),
};

type Parts = { readonly [Part in keyof typeof load]: Awaited<ReturnType<(typeof load)[Part]>> };

/** A part once it is there; one that cannot be fetched is `#N/A` with a sentence, and is asked for again next time. */
export async function later<Part extends keyof Parts>(part: Part): Promise<Parts[Part]> {
  try {
    // The part's own loader gives the part's own module.
    return (await load[part]()) as Parts[Part];
  } catch {
    throw notAvailable(functionMessagesFor(functionLanguage()).notLoaded);
  }
}

/** Fetches the parts ahead of their first use; one that fails here fails again, and is spoken of, where it is needed. */
export function fetchLater(): void {
  void Promise.allSettled(Object.values(load).map((part) => part()));
}
