/** Browsers one after the other: one runs until a sheet brings it down, then the next sheet starts a new one. */
import type { Running } from "./launch.ts";
import { layOutSheet } from "./lay-out.ts";
import { MemoryGuard, type Passed } from "./memory-guard.ts";
import type { PageScripts } from "./page-scripts.ts";
import { CrowdedBrowser, PressFault, SpentBrowser } from "./press-fault.ts";
import type { LaidOut, Sheet } from "./sheet.ts";
import { Tab } from "./tab.ts";

/** What one sheet may take. */
export interface Limits {
  readonly seconds: number;
  readonly megabytes: number;
  /** Megabytes that the browser may hold now, whatever is in it. */
  readonly room: () => number;
}

/** A browser, and who looks at its memory. */
interface Guarded extends Running {
  readonly guard: MemoryGuard;
}

interface Session {
  readonly running: Promise<Guarded>;
  /** Pages that wait for the next sheet. */
  readonly free: Tab[];
  /** Set once it is being ended, so that the sheets that go down with it know it was not their fault. */
  fallen: boolean;
}

/** Lays out sheets in one browser at a time. */
export class Sessions {
  readonly #start: () => Promise<Running>;
  readonly #scripts: PageScripts;
  readonly #limits: Limits;
  #session: Session | undefined;
  #guard: MemoryGuard | undefined;
  #closed = false;

  /** `start` launches a browser. */
  constructor(start: () => Promise<Running>, scripts: PageScripts, limits: Limits) {
    this.#start = start;
    this.#scripts = scripts;
    this.#limits = limits;
  }

  /**
   * One sheet. When another sheet brought its browser down it starts again in the next; when the browser dies by itself it
   * gets one more try. Rejects with PressFault; with CrowdedBrowser if it is to be tried once more without others beside it.
   */
  async layOut(sheet: Sheet): Promise<LaidOut> {
    for (let deaths = 0; ; ) {
      const session = this.#current();
      let running: Guarded | undefined;
      try {
        const browser = await session.running;
        running = browser;
        return await browser.guard.during(() =>
          this.#inTime(sheet, onePage(session, browser, sheet, this.#scripts)),
        );
      } catch (cause) {
        if (session.fallen && !this.#closed) continue;
        if (cause instanceof PressFault && running !== undefined && !(cause instanceof SpentBrowser))
          throw cause;
        const died = running !== undefined && !running.devtools.isOpen;
        const over = running?.guard.passed;
        // Where the whole browser was ended nobody knows for which of several sheets: each is tried once more.
        const isToBlame = !died || running?.guard.sheets === 0 || deaths > 0;
        await this.#bringDown(session);
        if (over !== undefined && isToBlame) throw tooLarge(sheet, over, cause);
        if (cause instanceof PressFault) throw cause;
        deaths += 1;
        if (!died || deaths > 1)
          throw new PressFault(`${sheet.name} could not be laid out: ${said(cause)}`, { cause });
      }
    }
  }

  /** Ends the browser; sheets still in it reject. */
  async close(): Promise<void> {
    this.#closed = true;
    if (this.#session !== undefined) await this.#bringDown(this.#session);
  }

  #current(): Session {
    if (this.#closed) throw new PressFault("the press is closed");
    this.#session ??= { running: this.#guarded(), free: [], fallen: false };
    return this.#session;
  }

  /** Megabytes that the browser held when it was last looked at; 0 if none runs. */
  get held(): number {
    return this.#guard?.held ?? 0;
  }

  /** Ends a browser that has no sheet in it; the next sheet starts another. Never rejects. */
  async renew(): Promise<void> {
    if (this.#session !== undefined && (this.#guard?.sheets ?? 0) === 0) await this.#bringDown(this.#session);
  }

  async #guarded(): Promise<Guarded> {
    const running = await this.#start();
    this.#guard = new MemoryGuard(running.pid, this.#limits.megabytes, this.#limits.room);
    return { ...running, guard: this.#guard };
  }

  async #bringDown(session: Session): Promise<void> {
    session.fallen = true;
    if (this.#session === session) {
      this.#session = undefined;
      this.#guard = undefined;
    }
    await session.running.then(
      (running) => running.end(),
      () => undefined,
    );
  }

  async #inTime(sheet: Sheet, work: Promise<LaidOut>): Promise<LaidOut> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      const fault = new SpentBrowser(`${sheet.name} was not laid out within ${this.#limits.seconds} s`);
      timer = setTimeout(() => reject(fault), this.#limits.seconds * 1000);
    });
    try {
      return await Promise.race([work, late]);
    } finally {
      clearTimeout(timer);
    }
  }
}

function tooLarge(sheet: Sheet, { megabytes, isOnly }: Passed, cause: unknown): SpentBrowser {
  if (!isOnly)
    return new CrowdedBrowser(`${sheet.name} was laid out beside others that needed too much memory`, {
      cause,
    });
  return new SpentBrowser(
    `${sheet.name} needs more memory than the browser may have, ${megabytes} MB: divide it into shorter papers, and take` +
      " out cells that span thousands of rows or columns and pictures of thousands of pixels each way",
    { cause },
  );
}

/** A page that failed is not used again. */
async function onePage(
  { free }: Session,
  { devtools }: Running,
  sheet: Sheet,
  scripts: PageScripts,
): Promise<LaidOut> {
  const waiting = free.pop();
  const fits = waiting?.suits(sheet);
  if (waiting !== undefined && !fits) await waiting.close();
  const tab = waiting !== undefined && fits ? waiting : await Tab.open(devtools);
  try {
    const done = await layOutSheet(tab, sheet, scripts);
    free.push(tab);
    return done;
  } catch (cause) {
    await tab.close();
    throw cause;
  }
}

const said = (cause: unknown): string =>
  (cause instanceof Error ? cause.message : String(cause)).split("\n")[0] ?? "";
