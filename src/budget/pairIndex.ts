/** A text of a document as the pairs of its letters; a pair counts the more, the greater the text's weight. */
export interface PairField {
  readonly pairs: readonly string[];
  readonly weight: number;
}

/** A document that has some of the pairs asked for: how well it fits, and how many different ones it has. */
export interface PairMatch {
  readonly document: number;
  readonly score: number;
  readonly pairCount: number;
}

/** BM25+ as it is usually set: how soon repetition, how much length, and what mere presence counts. */
const saturation = 1.2;
const lengthShare = 0.7;
const presence = 0.5;
/** What a pair counts for a query of its first letter alone. */
const beginning = 0.375;
const perFurtherLetter = 0.3;

/**
 * Prepares a ranking of documents by the pairs of letters that they share with a query. Each document has the same
 * fields in the same order; the scores of one query compare with each other and with no others.
 */
export function createPairIndex(
  documents: readonly (readonly PairField[])[],
): (pairs: readonly string[]) => readonly PairMatch[] {
  const fields = (documents[0] ?? []).map((_, at) => indexedField(documents.map((document) => document[at])));
  return (pairs) => {
    const scores = new Map<number, { score: number; pairCount: number; lastPair: string }>();
    for (const [pair, times] of counted(pairs)) {
      for (const field of fields) {
        for (const { document, score } of field(pair)) {
          const match = scores.get(document) ?? { score: 0, pairCount: 0, lastPair: "" };
          match.score += times * score;
          if (match.lastPair !== pair) match.pairCount += 1;
          scores.set(document, { ...match, lastPair: pair });
        }
      }
    }
    return [...scores].map(([document, { score, pairCount }]) => ({ document, score, pairCount }));
  };
}

/** One field of all documents: gives the documents that have a pair in it, and by how much they fit for that. */
function indexedField(
  texts: readonly (PairField | undefined)[],
): (pair: string) => { document: number; score: number }[] {
  const postings = new Map<string, Map<number, number>>();
  const lengths = texts.map((text, document) => {
    const counts = counted(text?.pairs ?? []);
    for (const [pair, times] of counts) {
      const documents = postings.get(pair) ?? new Map<number, number>();
      postings.set(pair, documents.set(document, times));
    }
    return counts.size;
  });
  const meanLength = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
  return (asked) =>
    termsFor(asked, postings).flatMap(([term, share]) => {
      const documents = postings.get(term) ?? new Map<number, number>();
      const rarity = Math.log(1 + (texts.length - documents.size + 0.5) / (documents.size + 0.5));
      return [...documents].map(([document, times]) => {
        const length = 1 - lengthShare + (lengthShare * (lengths[document] ?? 0)) / meanLength;
        const repetition = (times * (saturation + 1)) / (times + saturation * length);
        const weight = texts[document]?.weight ?? 0;
        return { document, score: share * weight * rarity * (presence + repetition) };
      });
    });
}

/** What a query's pair is looked up as: itself, and where it is a single letter, also every pair that begins so. */
function termsFor(asked: string, postings: ReadonlyMap<string, unknown>): [term: string, share: number][] {
  if ([...asked].length > 1) return [[asked, 1]];
  const longer = [...postings.keys()].filter((term) => term.startsWith(asked) && term !== asked);
  return [
    [asked, 1],
    ...longer.map((term): [string, number] => [
      term,
      (beginning * term.length) / (term.length + perFurtherLetter * (term.length - asked.length)),
    ]),
  ];
}

function counted(pairs: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const pair of pairs) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  return counts;
}
