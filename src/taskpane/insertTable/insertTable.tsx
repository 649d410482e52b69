import { TableAddRegular } from "@fluentui/react-icons";
import { useState } from "react";
import type { RefObject } from "react";
import { Choice } from "../choice";
import { useMessages } from "../messagesContext";
import { PaneButton } from "../paneButton";
import type { PaneTasks } from "../paneTasks";
import { useDockStyles } from "../dock.styles";

/** Inserts 施策一覧 on a new sheet or at the selected cell, or everything, and leads to where more can be chosen. */
export function InsertTable(props: {
  readonly tasks: Pick<PaneTasks, "insertTable" | "insertSet">;
  readonly moreRef: RefObject<HTMLButtonElement | null>;
  readonly onMore: () => void;
}) {
  const { insertTable: words } = useMessages();
  const styles = useDockStyles();
  const [place, setPlace] = useState<"newSheet" | "activeCell">("newSheet");
  return (
    <section aria-label={words.title} className={styles.dock}>
      <Choice
        legend={words.place}
        layout="row"
        value={place}
        options={[
          { value: "newSheet", label: words.newSheet },
          { value: "activeCell", label: words.activeCell },
        ]}
        onChoose={setPlace}
      />
      <PaneButton
        look="primary"
        icon={<TableAddRegular />}
        onClick={() => void props.tasks.insertTable({ place })}
      >
        {words.button}
      </PaneButton>
      <div className={styles.others}>
        <PaneButton look="quiet" onClick={() => void props.tasks.insertSet()}>
          {words.wholeSet}
        </PaneButton>
        <PaneButton look="quiet" buttonRef={props.moreRef} onClick={props.onMore}>
          {words.more}
        </PaneButton>
      </div>
    </section>
  );
}
