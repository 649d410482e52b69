import { createActionRunner } from "../../../src/actions/actionRunner";

describe("the action runner", () => {
  it("answers busy to a second action and does not start it", async () => {
    const runner = createActionRunner();
    let finish: (value: string) => void = () => undefined;
    const first = runner.run(() => new Promise<string>((resolve) => (finish = resolve)));
    let started = false;
    const second = await runner.run(async () => {
      started = true;
    });
    expect(second).toEqual({ kind: "busy" });
    expect(started).toBe(false);
    finish("done");
    expect(await first).toBe("done");
  });

  it("is free again after success and after failure", async () => {
    const runner = createActionRunner();
    await expect(runner.run(() => Promise.reject(new Error("refused")))).rejects.toThrow("refused");
    expect(runner.isRunning).toBe(false);
    expect(await runner.run(async () => 2)).toBe(2);
  });
});
