/**
 * One page of the browser, used for sheet after sheet: a new page costs more than laying out a paper, and this one keeps
 * style sheets and fonts that are ready for use. A sheet leaves nothing else behind, for each is a document of its own.
 */
import { setTimeout } from "node:timers/promises";
import type { DevTools } from "./devtools.ts";
import { PressFault, SpentBrowser } from "./press-fault.ts";
import { answerTo, isOwnWish, ORIGIN } from "./served.ts";
import type { Sheet } from "./sheet.ts";

interface Evaluated {
  readonly result: { readonly value?: unknown };
  readonly exceptionDetails?: {
    readonly text: string;
    readonly exception?: { readonly description?: string };
  };
}

interface Asked {
  readonly requestId: string;
  readonly request: { readonly url: string };
}

/** As Chromium's print dialog would have it, but that style sheets set the size of pages (in inches: A4). */
const PAPER = {
  paperWidth: 8.27,
  paperHeight: 11.69,
  marginTop: 0,
  marginBottom: 0,
  marginLeft: 0,
  marginRight: 0,
  preferCSSPageSize: true,
  printBackground: true,
  displayHeaderFooter: false,
  generateTaggedPDF: true,
  generateDocumentOutline: true,
} as const;

/** Milliseconds in which the browser tells of a crash after its first consequence. */
const LATE_NEWS = 2000;

/** CSS pixels of the window that a document is laid out in before it has pages. */
const HEIGHT = 1000;

/** True once the window has the width, false if that takes longer than ten seconds. */
const widened = (width: number): string => `new Promise((told) => {
  const end = performance.now() + 10_000;
  const look = () => (innerWidth === ${width} ? told(true) : performance.now() > end ? told(false) : setTimeout(look, 1));
  look();
})`;

/**
 * Puts a page's window out of sight: a browser that has windows spends more time on drawing them, and the wheel that turns
 * while a page loads, than on laying papers out. One without windows has nothing to put away.
 */
async function putAway(devtools: DevTools, targetId: string): Promise<void> {
  const found = devtools.send<{ windowId: number }>("Browser.getWindowForTarget", { targetId });
  const bounds = { windowState: "minimized" };
  await found
    .then(({ windowId }) => devtools.send("Browser.setWindowBounds", { windowId, bounds }))
    .catch((cause: unknown) => {
      if (!devtools.isOpen) throw cause;
    });
}

/** A page that lays out one sheet at a time. */
export class Tab {
  readonly #devtools: DevTools;
  readonly #target: string;
  readonly #session: string;
  /** Files that the page may take from its own memory, by name. */
  readonly #kept = new Map<string, Uint8Array>();
  #sheet: Sheet | undefined;
  #refused = new Set<string>();
  #width = 0;

  private constructor(devtools: DevTools, target: string, session: string) {
    this.#devtools = devtools;
    this.#target = target;
    this.#session = session;
  }

  /** Opens a page in a window of its own. */
  static async open(devtools: DevTools): Promise<Tab> {
    const blank = { url: "about:blank", newWindow: true };
    const { targetId } = await devtools.send<{ targetId: string }>("Target.createTarget", blank);
    const attach = { targetId, flatten: true };
    const { sessionId } = await devtools.send<{ sessionId: string }>("Target.attachToTarget", attach);
    const tab = new Tab(devtools, targetId, sessionId);
    await Promise.all([tab.#prepare(), putAway(devtools, targetId)]);
    return tab;
  }

  /** Whether nothing that this page keeps is another file, or missing, in `sheet`. */
  suits(sheet: Sheet): boolean {
    return [...this.#kept].every(([name, bytes]) => {
      const now = sheet.files.get(name)?.bytes;
      return now === bytes || (now !== undefined && Buffer.compare(now, bytes) === 0);
    });
  }

  /** Loads a sheet. Resolves with its pictures, styles and fonts there; the set fills with addresses asked for in vain. */
  async load(sheet: Sheet): Promise<ReadonlySet<string>> {
    this.#sheet = sheet;
    this.#refused = new Set();
    const loaded = new Promise<void>((ready) => {
      this.#devtools.listen(this.#session, "Page.loadEventFired", () => ready());
    });
    const { errorText } = await this.#send<{ errorText?: string }>("Page.navigate", { url: ORIGIN });
    if (errorText !== undefined) {
      // A page that crashes while it is opened says that the opening was given up, and only then that it crashed.
      await Promise.race([this.#crash, setTimeout(LATE_NEWS)]);
      throw new PressFault(`${sheet.name} could not be opened: ${errorText}`);
    }
    await Promise.race([loaded, this.#crash]);
    return this.#refused;
  }

  /** Evaluates an expression, a promise's value included; the caller names the type. Rejects with what it throws. */
  async run<Result>(expression: string): Promise<Result> {
    const how = { expression, awaitPromise: true, returnByValue: true };
    const { result, exceptionDetails: thrown } = await this.#send<Evaluated>("Runtime.evaluate", how);
    if (thrown !== undefined) throw new Error(thrown.exception?.description ?? thrown.text);
    return result.value as Result;
  }

  /** Makes the window this wide, in CSS pixels. */
  async widen(width: number): Promise<void> {
    if (width === this.#width) return;
    this.#width = width;
    const screen = { width, height: HEIGHT, deviceScaleFactor: 1, mobile: false };
    await this.#send("Emulation.setDeviceMetricsOverride", screen);
    // Said on one way and done on another: under load a document was still measured at its old width.
    const there = await this.run<boolean>(widened(width));
    if (!there) throw new PressFault(`the browser's window did not become ${width} pixels wide`);
  }

  /** The document as a tagged PDF. */
  async print(): Promise<Uint8Array> {
    const { data } = await this.#send<{ data: string }>("Page.printToPDF", PAPER);
    return new Uint8Array(Buffer.from(data, "base64"));
  }

  /** Never rejects: a page that crashed or whose browser went is closed. */
  async close(): Promise<void> {
    await this.#devtools.send("Target.closeTarget", { targetId: this.#target }).catch(() => undefined);
    this.#devtools.abandon(this.#session, new Error("the page was closed"));
  }

  #fail: (cause: Error) => void = () => undefined;
  readonly #crash = new Promise<never>((_, reject) => {
    this.#fail = reject;
  });

  async #prepare(): Promise<void> {
    this.#crash.catch(() => undefined);
    const crashed = () => {
      const cause = new SpentBrowser(
        `the browser crashed while it laid out ${this.#sheet?.name ?? "nothing"}`,
      );
      this.#fail(cause);
      this.#devtools.abandon(this.#session, cause);
    };
    this.#devtools.listen(this.#session, "Inspector.targetCrashed", crashed);
    this.#devtools.listen(this.#session, "Fetch.requestPaused", (said) =>
      this.#answer(said as unknown as Asked),
    );
    await Promise.all([
      this.#send("Inspector.enable"),
      this.#send("Page.enable"),
      this.#send("Fetch.enable", { patterns: [{ urlPattern: "*" }] }),
      this.#send("Emulation.setEmulatedMedia", { media: "print" }),
      this.#send("Emulation.setLocaleOverride", { locale: "en-GB" }),
      this.#send("Emulation.setTimezoneOverride", { timezoneId: "UTC" }),
    ]);
  }

  #answer({ requestId, request: { url } }: Asked): void {
    const answer = this.#sheet === undefined ? undefined : answerTo(this.#sheet, url);
    if (answer === undefined) {
      if (!isOwnWish(url)) this.#refused.add(url);
      this.#tell("Fetch.failRequest", { requestId, errorReason: "AddressUnreachable" });
      return;
    }
    if (answer.kept !== undefined) this.#kept.set(answer.kept, answer.body);
    const { buffer, byteOffset, byteLength } = answer.body;
    this.#tell("Fetch.fulfillRequest", {
      requestId,
      responseCode: 200,
      responseHeaders: Object.entries(answer.headers).map(([name, value]) => ({ name, value })),
      body: Buffer.from(buffer, byteOffset, byteLength).toString("base64"),
    });
  }

  /** A request may have been given up by the time it is answered. */
  #tell(method: string, said: Readonly<Record<string, unknown>>): void {
    this.#send(method, said).catch(() => undefined);
  }

  #send<Answer>(method: string, said: Readonly<Record<string, unknown>> = {}): Promise<Answer> {
    return this.#devtools.send<Answer>(method, said, this.#session);
  }
}
