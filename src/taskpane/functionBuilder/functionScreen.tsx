import { FindFormulas } from "../findFormulas/findFormulas";
import type { PaneEnvironment } from "../paneEnvironment";

/** The screen on which formulas with our functions are written, found and repaired. */
export function FunctionScreen({ environment }: { readonly environment: PaneEnvironment }) {
  return <FindFormulas environment={environment} />;
}
