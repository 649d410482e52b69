import { searchKey } from "./nameKey";

/**
 * What people type for a word of the documents: for searching alone, where a near miss is welcome; no name is found by
 * them. Each line begins with the word as the documents have it.
 */
const typedFor = `後発医薬品,後発品,ジェネリック,generic
バイオ後続品,バイオシミラー,biosimilar
希少疾病,希少疾患,オーファン,orphan,rare disease
ドラッグロス,ドラッグラグ,drug loss
スタートアップ,ベンチャー,startup,start-up
ベンチャー,スタートアップ,venture,startup
治験,臨床試験,clinical trial
ヒト初回投与,FIH,first in human
再生医療,iPS,regenerative
ワクチン,vaccine
感染症,パンデミック,infectious
ゲノム,genome
がん,癌,cancer
小児,子ども,pediatric
遺伝子治療,gene therapy
サプライチェーン,supply chain
脳神経,認知症,brain
基金,fund`
  .split("\n")
  .map((line) => {
    // What people type is taken apart at its spaces as well.
    const [word = "", ...typed] = line.split(/[, ]/);
    return { key: searchKey(word), typed };
  });

/** The further words by which a text is searched for; its own are not among them. */
export function searchWords(text: string): readonly string[] {
  const key = searchKey(text);
  return typedFor.flatMap((word) => (key.includes(word.key) ? word.typed : []));
}
