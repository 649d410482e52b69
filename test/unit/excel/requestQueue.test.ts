import { createRequestQueue } from "../../../src/excel/requestQueue";

describe("the request queue", () => {
  it("starts a request only when the one before has ended, failed or not", async () => {
    const enqueue = createRequestQueue();
    const log: string[] = [];
    const request = (name: string, fails = false) =>
      enqueue(async () => {
        log.push(`${name} starts`);
        await new Promise((resolve) => setTimeout(resolve, 1));
        log.push(`${name} ends`);
        if (fails) throw new Error(name);
        return name;
      });
    const results = await Promise.allSettled([request("a"), request("b", true), request("c")]);
    expect(results.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
    expect(log).toEqual(["a starts", "a ends", "b starts", "b ends", "c starts", "c ends"]);
  });
});
