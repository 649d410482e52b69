import type { ChildProcess } from "node:child_process";

/** Ends the server that `startPreview` started. */
export default function stopPreview(): void {
  (globalThis as { previewProcess?: ChildProcess }).previewProcess?.kill("SIGTERM");
}
