/** Runs requests one after the other, in the order they were made. */
export type RequestQueue = <Result>(request: () => Promise<Result>) => Promise<Result>;

/** A queue for one workbook: no request of ours starts while another one is under way. */
export function createRequestQueue(): RequestQueue {
  let last: Promise<unknown> = Promise.resolve();
  return (request) => {
    const result = last.then(request);
    // A failure belongs to who asked; the next request runs all the same.
    last = result.catch(() => undefined);
    return result;
  };
}
