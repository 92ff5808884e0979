import { useEffect, useState } from 'react';

const TICK_MS = 10_000;

/** The time, in milliseconds since 1970, a few times a minute: for what says how long something lasts. */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  return now;
}
