const GIVE_UP_MS = 30_000;

export async function readPage(url: string): Promise<string> {
  return (await fetch(url)).text();
}

/** Milliseconds from `began` until an answer of `url` contains `title`; it is asked again without a pause. Throws after 30 s. */
export async function visibleAfter(began: number, url: string, title: string): Promise<number> {
  while (performance.now() - began < GIVE_UP_MS) {
    if ((await readPage(url)).includes(title)) {
      return performance.now() - began;
    }
  }
  throw new Error(`${title} was not on ${url} after ${GIVE_UP_MS / 1000} s.`);
}
