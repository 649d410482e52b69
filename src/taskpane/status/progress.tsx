import { Spinner } from "@fluentui/react-components";
import { useNoticeStyles } from "./notice.styles";

/** Says what a running task is doing. */
export function Progress({ label }: { readonly label: string }) {
  return <Spinner size="tiny" label={label} className={useNoticeStyles().progress} />;
}
