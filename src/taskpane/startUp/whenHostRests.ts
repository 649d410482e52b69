/** While the functions start, Excel's messages follow one another within less than that. */
const restMs = 30;
const longestMs = 1000;

/** Resolves when Excel has sent the page nothing for a moment; where it goes on sending, after a second. */
export function whenHostRests(page: Window): Promise<void> {
  return new Promise((resolve) => {
    let hasHeard = true;
    let look: ReturnType<typeof setTimeout>;
    const hear = (): void => void (hasHeard = true);
    const end = (): void => {
      clearTimeout(look);
      clearTimeout(longest);
      page.removeEventListener("message", hear);
      resolve();
    };
    const rest = (): void => {
      if (!hasHeard) return end();
      hasHeard = false;
      // On a thread that was busy a message may lie there unheard: it comes before the second look.
      look = setTimeout(() => (look = setTimeout(rest)), restMs);
    };
    const longest = setTimeout(end, longestMs);
    page.addEventListener("message", hear);
    rest();
  });
}
