import { whenHostRests } from "../../../src/taskpane/startUp/whenHostRests";

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

/** Follows a wait; says whether it is over. */
function follow(): () => Promise<boolean> {
  let isOver = false;
  void whenHostRests(window).then(() => (isOver = true));
  return async () => {
    await Promise.resolve();
    return isOver;
  };
}

const send = () => window.dispatchEvent(new MessageEvent("message", { data: "{}" }));

describe("the functions' turn before the pane", () => {
  it("is over once Excel has sent nothing for a moment", async () => {
    const isOver = follow();
    jest.advanceTimersByTime(20);
    expect(await isOver()).toBe(false);
    jest.advanceTimersByTime(20);
    expect(await isOver()).toBe(true);
  });

  it("goes on while messages follow one another", async () => {
    const isOver = follow();
    for (let message = 0; message < 10; message += 1) {
      jest.advanceTimersByTime(20);
      send();
    }
    expect(await isOver()).toBe(false);
    jest.advanceTimersByTime(100);
    expect(await isOver()).toBe(true);
  });

  it("ends after a second though messages never end, and leaves nothing behind", async () => {
    const isOver = follow();
    for (let passed = 0; passed < 1000; passed += 10) {
      jest.advanceTimersByTime(10);
      send();
    }
    expect(await isOver()).toBe(true);
    expect(jest.getTimerCount()).toBe(0);
  });
});
