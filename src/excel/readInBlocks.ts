import { hostErrorCode } from "./hostErrors";

/** Rows that one request asks for, from 0. */
export interface RowBlock {
  readonly from: number;
  readonly count: number;
}

/** Excel's refusal to give so much at a time. */
export const answerTooLarge = "ResponsePayloadSizeLimitExceeded";

/** Reads rows block by block, in smaller ones from where an answer is still too large. */
export async function readInBlocks<Rows>(
  rowCount: number,
  { blockRows, readRows }: { blockRows: number; readRows: (block: RowBlock) => Promise<Rows> },
): Promise<readonly Rows[]> {
  const blocks: Rows[] = [];
  let size = blockRows;
  let from = 0;
  while (from < rowCount) {
    const count = Math.min(size, rowCount - from);
    try {
      blocks.push(await readRows({ from, count }));
      from += count;
    } catch (error) {
      if (count === 1 || hostErrorCode(error) !== answerTooLarge) throw error;
      size = Math.ceil(count / 2);
    }
  }
  return blocks;
}
