import { makeStyles } from "@fluentui/react-components";

/** How notices look: sentences wrap, and so do long answers. */
export const useNoticeStyles = makeStyles({
  progress: { justifyContent: "flex-start", padding: "10px 16px 2px" },
  bar: { margin: "8px 8px 0", paddingBottom: "4px" },
  body: { lineBreak: "strict", overflowWrap: "anywhere", whiteSpace: "normal" },
  actions: { flexWrap: "wrap", justifyContent: "flex-start", gap: "6px", paddingInlineStart: "28px" },
  answer: { maxWidth: "100%", overflowWrap: "anywhere" },
});
