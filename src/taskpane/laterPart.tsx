import { lazy, useState } from "react";
import type { ComponentType } from "react";
import { PartBoundary } from "./startUp/partBoundary";

/**
 * Makes a component of one whose code comes later.
 *
 * Where the code cannot be fetched, or the component fails, only this part says so, with a button to try again; the
 * code is then fetched anew, as it is when the part is drawn the next time.
 */
export function createLaterPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  // React keeps the rejection of a lazy component for ever: a new try needs a new one.
  const fetchLater = () => lazy(async () => ({ default: await load() }));
  let latest = fetchLater();
  return function LaterPart(props: Props) {
    const [Part, setPart] = useState(() => latest);
    return (
      <PartBoundary onFailure={() => (latest = fetchLater())} onRetry={() => setPart(() => latest)}>
        <Part {...props} />
      </PartBoundary>
    );
  };
}
