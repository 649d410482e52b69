import { useEffect, useState } from "react";

/** True once something has been going on for that long; false again as soon as it ends. */
export function useDelayed(isGoingOn: boolean, delayMs: number): boolean {
  const [isLate, setIsLate] = useState(false);
  useEffect(() => {
    if (!isGoingOn) return;
    const timer = setTimeout(() => setIsLate(true), delayMs);
    return () => {
      clearTimeout(timer);
      setIsLate(false);
    };
  }, [isGoingOn, delayMs]);
  return isLate;
}
