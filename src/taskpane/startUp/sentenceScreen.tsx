import type { ReactNode } from "react";
import type { Sentence } from "../../messages/messages";
import { useMessages } from "../messagesContext";
import { useSentenceScreenStyles } from "./sentenceScreen.styles";

/** A screen that only has one thing to say. */
export function SentenceScreen(props: { readonly sentence: Sentence; readonly children: ReactNode }) {
  const { title } = useMessages();
  const styles = useSentenceScreenStyles();
  return (
    <main className={styles.screen}>
      <p className={styles.title}>{title}</p>
      <h1 className={styles.heading}>{props.sentence.heading}</h1>
      <p className={styles.body}>{props.sentence.body}</p>
      <div className={styles.controls}>{props.children}</div>
    </main>
  );
}
