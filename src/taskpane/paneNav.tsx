import { mergeClasses } from "@fluentui/react-components";
import type { SheetStatus } from "../messages/messages";
import { useMessages } from "./messagesContext";
import { usePaneNavStyles } from "./paneNav.styles";
import { useHiddenStyles } from "./theme/hidden.styles";

/** The pane's screens. */
export type PaneView = "measures" | "functions" | "updates";

const views: readonly PaneView[] = ["measures", "functions", "updates"];

/** The ways between the pane's screens; the last one says whether the workbook's tables want attention. */
export function PaneNav(props: {
  readonly view: PaneView;
  readonly status: SheetStatus | undefined;
  readonly onChoose: (view: PaneView) => void;
}) {
  const { nav, title } = useMessages();
  const styles = usePaneNavStyles();
  const { hidden } = useHiddenStyles();
  return (
    <nav aria-label={nav.label} className={styles.nav}>
      <h1 className={hidden}>{title}</h1>
      {views.map((view) => (
        <button
          key={view}
          type="button"
          aria-current={view === props.view ? "page" : undefined}
          className={mergeClasses(styles.item, view === props.view && styles.chosen)}
          onClick={() => props.onChoose(view)}
        >
          {nav.views[view]}
          {view === "updates" && props.status !== undefined && <StatusBadge status={props.status} />}
        </button>
      ))}
    </nav>
  );
}

function StatusBadge({ status }: { readonly status: SheetStatus }) {
  const { nav } = useMessages();
  const styles = usePaneNavStyles();
  const looks = {
    current: "quiet",
    edited: "quiet",
    revised: "news",
    conflict: "warning",
    missing: "warning",
    newerData: "warning",
  } as const;
  return <span className={mergeClasses(styles.badge, styles[looks[status.kind]])}>{nav.status(status)}</span>;
}
