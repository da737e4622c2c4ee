/**
 * Lets sheets into the browser: as many at once as there are cores for, and no further one while the memory that it would take
 * is not there. Sheets go in in the order in which they came; which of them are in at the same time changes nothing in any of
 * them.
 */

/** What the gate looks at; sizes are in megabytes. */
export interface GateKeeping {
  /** Sheets at once. */
  readonly most: number;
  /** What all processes of the browser may hold now. */
  readonly room: () => number;
  /** What they held when they were last looked at; 0 if none runs. */
  readonly held: () => number;
  /** Ends a browser in which no sheet is, so that what it kept is given back. */
  readonly renew: () => Promise<void>;
}

/** Lets a sheet in that is expected to take so many megabytes, and out again when its work is done. */
export interface Gate {
  readonly take: <Done>(megabytes: number, work: () => Promise<Done>) => Promise<Done>;
  /** The same in a browser of its own, with whatever memory there is. */
  readonly alone: <Done>(work: () => Promise<Done>) => Promise<Done>;
}

/** Megabytes of a browser without any sheet. */
const EMPTY = 220;
/** A browser is not ended before it laid out so many sheets: one that is always too large must not be started for each. */
const WORTH = 50;
/** Milliseconds until the memory is looked at again for a sheet that waits for it. */
const AGAIN = 200;
/** Milliseconds for which what a sheet takes may not be in what was looked at: two looks, or a look that came late. */
const UNSEEN = 600;

interface Waiting {
  readonly megabytes: number;
  readonly isAlone: boolean;
  readonly go: () => void;
  /** When it went in, on the clock of `performance.now`. */
  since: number;
}

/** Opens a gate. Without a sheet in the browser the next one always goes in: it gets the room that there is. */
export function openGate({ most, room, held, renew }: GateKeeping): Gate {
  const waiting: Waiting[] = [];
  const inside = new Set<Waiting>();
  let laidOut = 0;
  let renewing = false;
  let timer: NodeJS.Timeout | undefined;

  const fits = ({ megabytes }: Waiting): boolean => {
    const now = performance.now();
    const sumOf = (sheets: readonly Waiting[]): number =>
      sheets.reduce((sum, each) => sum + each.megabytes, 0);
    const unseen = [...inside].filter(({ since }) => now - since < UNSEEN);
    return Math.max(held() + sumOf(unseen), EMPTY + sumOf([...inside])) + megabytes <= room();
  };
  const letIn = (next: Waiting): void => {
    waiting.shift();
    inside.add(next);
    next.since = performance.now();
    next.go();
  };
  const look = (): void => {
    clearTimeout(timer);
    timer = undefined;
    for (let next = waiting[0]; next !== undefined && !renewing; next = waiting[0]) {
      if (inside.size === 0) {
        if (next.isAlone ? laidOut > 0 : laidOut >= WORTH && !fits(next)) void begin();
        else letIn(next);
      } else if (next.isAlone || inside.size >= most || [...inside].some(({ isAlone }) => isAlone)) {
        return;
      } else if (fits(next)) letIn(next);
      else {
        timer = setTimeout(look, AGAIN);
        return;
      }
    }
  };
  const begin = async (): Promise<void> => {
    renewing = true;
    laidOut = 0;
    await renew();
    renewing = false;
    look();
  };
  const pass = async <Done>(
    megabytes: number,
    isAlone: boolean,
    work: () => Promise<Done>,
  ): Promise<Done> => {
    const own = await new Promise<Waiting>((resolve) => {
      const each: Waiting = { megabytes, isAlone, since: 0, go: () => resolve(each) };
      waiting.push(each);
      look();
    });
    try {
      return await work();
    } finally {
      inside.delete(own);
      laidOut += 1;
      look();
    }
  };
  return {
    take: (megabytes, work) => pass(megabytes, false, work),
    alone: (work) => pass(0, true, work),
  };
}
