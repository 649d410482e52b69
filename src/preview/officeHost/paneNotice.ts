/** Numbers of the notices that office.js sends by itself. */
const noticeNames: Readonly<Record<number, PaneNotice["kind"]>> = {
  0: "focused",
  1: "blurred",
  5: "leftForward",
  6: "leftBackward",
  13: "leftForward",
  14: "leftBackward",
  15: "escaped",
  16: "leftForCell",
  17: "leftForward",
  18: "leftBackward",
  39: "shortcut",
};

/**
 * What the pane tells about focus and keys.
 *
 * `leftForward` and `leftBackward`: Tab or Ctrl+F6 past the last or before the first control; `escaped`: Esc;
 * `leftForCell`: F2; `shortcut`: a key with a modifier, which the host may act on.
 */
export interface PaneNotice {
  readonly kind:
    "focused" | "blurred" | "leftForward" | "leftBackward" | "escaped" | "leftForCell" | "shortcut" | "other";
  readonly detail: unknown;
}

/** Reads a notice: `[add-in id, number, detail]`. */
export function readPaneNotice(data: unknown): PaneNotice {
  const parts: readonly unknown[] = Array.isArray(data) ? data : [];
  const [, number, detail] = parts;
  return { kind: (typeof number === "number" ? noticeNames[number] : undefined) ?? "other", detail };
}
