/**
 * Speaks to a browser over the pipe it was started with (Chrome DevTools Protocol, `--remote-debugging-pipe`): JSON, each
 * message ended by a zero byte. Every Chromium speaks it, and nothing has to be loaded for it.
 */
import type { Readable, Writable } from "node:stream";

/** What goes along with a command or comes with an event; the protocol's own documentation says what. */
export type Said = Readonly<Record<string, unknown>>;

interface Waiting {
  readonly session: string | undefined;
  readonly resolve: (answer: unknown) => void;
  readonly reject: (cause: Error) => void;
}

interface Message {
  readonly id?: number;
  readonly sessionId?: string;
  readonly method?: string;
  readonly params?: Said;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

const END = 0;

/** One browser's pipe. A `session` is one page of it; the browser itself has none. */
export class DevTools {
  readonly #to: Writable;
  readonly #waiting = new Map<number, Waiting>();
  readonly #listening = new Map<string, (said: Said) => void>();
  #pieces: Buffer[] = [];
  #last = 0;
  #open = true;

  constructor(to: Writable, from: Readable) {
    this.#to = to;
    from.on("data", (data: Buffer) => this.#take(data));
    from.on("close", () => this.#close());
    // A browser that dies while it is written to closes the pipe, and that is told by "close".
    to.on("error", () => undefined);
    from.on("error", () => undefined);
  }

  /** False once the browser has gone. */
  get isOpen(): boolean {
    return this.#open;
  }

  /** Sends a command; the caller names the type of its answer. Rejects with what the browser says is wrong, or when it goes. */
  send<Answer>(method: string, said: Said = {}, session?: string): Promise<Answer> {
    if (!this.#open) return Promise.reject(gone());
    return new Promise((resolve, reject) => {
      this.#last += 1;
      const id = this.#last;
      this.#waiting.set(id, { session, resolve: resolve as (answer: unknown) => void, reject });
      const message = { id, method, params: said, ...(session === undefined ? {} : { sessionId: session }) };
      this.#to.write(`${JSON.stringify(message)}\0`);
    });
  }

  /** Hears an event of a session; one listener an event, and a later one replaces it. */
  listen(session: string, event: string, hear: (said: Said) => void): void {
    this.#listening.set(`${session} ${event}`, hear);
  }

  /** Rejects every command that a session has not answered, and hears no more of it. */
  abandon(session: string, cause: Error): void {
    for (const key of this.#listening.keys()) {
      if (key.startsWith(`${session} `)) this.#listening.delete(key);
    }
    for (const [id, waiting] of this.#waiting) {
      if (waiting.session !== session) continue;
      this.#waiting.delete(id);
      waiting.reject(cause);
    }
  }

  #take(data: Buffer): void {
    let from = 0;
    for (let at = data.indexOf(END); at >= 0; at = data.indexOf(END, from)) {
      this.#pieces.push(data.subarray(from, at));
      const message = Buffer.concat(this.#pieces).toString("utf8");
      this.#pieces = [];
      from = at + 1;
      this.#hear(JSON.parse(message) as Message);
    }
    if (from < data.length) this.#pieces.push(data.subarray(from));
  }

  #hear({ id, sessionId = "", method, params = {}, result, error }: Message): void {
    if (id === undefined) {
      this.#listening.get(`${sessionId} ${method}`)?.(params);
      return;
    }
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (error !== undefined) waiting?.reject(new Error(error.message));
    else waiting?.resolve(result);
  }

  #close(): void {
    this.#open = false;
    for (const { reject } of this.#waiting.values()) reject(gone());
    this.#waiting.clear();
  }
}

const gone = (): Error => new PressGone("the browser ended");

/** The pipe closed: the browser died, or was ended. */
export class PressGone extends Error {
  override readonly name = "PressGone";
}
