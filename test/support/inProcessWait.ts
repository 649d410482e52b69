/** Repeats a check until it holds, for at most two seconds; then it fails as the check does. */
export async function waitFor(check: () => void): Promise<void> {
  const end = Date.now() + 2000;
  for (;;) {
    try {
      check();
      return;
    } catch (thrown) {
      if (Date.now() > end) throw thrown;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }
}

/** Long enough for whatever the host sends to arrive; for checks that something does not come. */
export function letMessagesArrive(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 60));
}
