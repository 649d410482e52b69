/** @jest-environment jsdom */
import { createFrameAddress } from "../../../../src/preview/officeHost/frameAddress";
import { createMessageChannel } from "../../../../src/preview/officeHost/messageChannel";

const options = {
  addInUrl: "https://localhost:3000/taskpane.html#start",
  hostOrigin: "https://localhost:3001",
  locale: "ja-JP",
  addInId: "add-in",
} as const;

describe("createFrameAddress", () => {
  it("tells office.js its host, language and runtime", () => {
    const { name, src, conversationId } = createFrameAddress(options);
    const parsed = JSON.parse(name) as Record<string, string>;
    expect(parsed.xdmInfo).toBe(`${conversationId}|add-in|https://localhost:3001/`);
    expect(parsed.hostInfo).toMatch(/^Excel\|Web\|16\.01\|ja-JP\|[^|]+\|\|disableLogging\|3$/);
    expect(src).toMatch(
      /^https:\/\/localhost:3000\/taskpane\.html\?_host_Info=Excel\$Web\$16\.01\$ja-JP\$.*\$3#start$/,
    );
  });

  it("never uses a conversation twice", () => {
    expect(createFrameAddress(options).conversationId).not.toBe(createFrameAddress(options).conversationId);
  });
});

describe("createMessageChannel", () => {
  it("answers its own conversation only, and only what is registered gets events", async () => {
    const posted: Record<string, unknown>[] = [];
    let receive: (text: string) => void = () => undefined;
    const channel = createMessageChannel({
      conversationId: "ours",
      transport: {
        origin: "https://localhost",
        post: (text) => posted.push(JSON.parse(text) as Record<string, unknown>),
        onMessage(listener) {
          receive = listener;
          return () => (receive = () => undefined);
        },
      },
      answerCall: (name) => `answer to ${name}`,
    });
    const request = {
      _messageType: 0,
      _actionName: "ask",
      _conversationId: "ours",
      _correlationId: 4,
      _actionType: 0,
    };
    receive("not JSON");
    receive(JSON.stringify({ ...request, _conversationId: "theirs" }));
    receive(JSON.stringify(request));
    await Promise.resolve();
    await Promise.resolve();
    expect(posted).toEqual([
      expect.objectContaining({
        _correlationId: 4,
        _errorCode: 0,
        _data: "answer to ask",
        _conversationId: "ours",
      }),
    ]);
    expect(channel.pushEvent("happened", {})).toBe(false);
    receive(JSON.stringify({ ...request, _actionName: "happened", _actionType: 1 }));
    expect(channel.pushEvent("happened", { what: 1 })).toBe(true);
    expect(posted.at(-1)).toMatchObject({ _responseType: 1, _actionName: "happened", _data: { what: 1 } });
    channel.close();
    expect(channel.pushEvent("happened", {})).toBe(false);
  });
});
