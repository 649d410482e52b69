import { createPaneFrame } from "../../../../src/preview/grid/paneFrame";

function setUp() {
  const workspace = document.createElement("div");
  const body = document.createElement("div");
  workspace.append(body);
  document.body.replaceChildren(workspace);
  const log: string[] = [];
  let lives = 0;
  const pane = createPaneFrame({
    workspace,
    body,
    title: "創薬予算",
    startLife: () => {
      const life = ++lives;
      return {
        frameName: `life ${life}`,
        frameAddress: "about:blank",
        connect: (frame) => {
          log.push(`connect ${frame.name}, in page: ${frame.isConnected}`);
          return () => log.push(`disconnect life ${life}`);
        },
      };
    },
    onPage: () => {},
  });
  return { workspace, body, pane, log };
}

describe("the pane's frame", () => {
  it("has its name and its host before it enters the page", () => {
    const { pane, log } = setUp();
    pane.open();
    expect(log).toEqual(["connect life 1, in page: false"]);
  });

  it("hides the add-in on close and shows the same one again", () => {
    const { pane, body, workspace } = setUp();
    pane.open();
    const frame = body.querySelector("iframe");
    pane.close();
    expect(workspace.classList.contains("isPaneClosed")).toBe(true);
    expect(body.querySelector("iframe")).toBe(frame);
    pane.open();
    expect(body.querySelectorAll("iframe")).toHaveLength(1);
    expect(body.querySelector("iframe")).toBe(frame);
  });

  it("starts a closed add-in without showing it", () => {
    const { pane, workspace } = setUp();
    pane.close();
    pane.wake();
    expect(pane.isAlive).toBe(true);
    expect(pane.isOpen).toBe(false);
    expect(workspace.classList.contains("isPaneClosed")).toBe(true);
  });

  it("really ends the add-in on kill, and a new life gets a new name", () => {
    const { pane, body, log } = setUp();
    pane.open();
    pane.kill();
    expect(pane.isAlive).toBe(false);
    expect(body.querySelector("iframe")).toBeNull();
    pane.open();
    expect(body.querySelector("iframe")?.name).toBe("life 2");
    expect(log).toContain("disconnect life 1");
  });
});
