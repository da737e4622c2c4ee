/** Starts a browser that reaches no network, sees no fonts but ours, and draws every letter at the same place. */
import { type ChildProcess, spawn } from "node:child_process";
import { rmSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Readable, Writable } from "node:stream";
import { DevTools } from "./devtools.ts";
import { unpackEmbedded } from "./embedded.ts";
import type { Found } from "./find-browser.ts";
import { PressFault } from "./press-fault.ts";
import { fontconfigFile } from "./typeface-folder.ts";

/** Part of what decides a layout, so part of every cache key. */
export const FLAGS: readonly string[] = [
  // Hinted letters are wider or narrower: without this, 9 of 20 pages ended elsewhere on another machine.
  "--font-render-hinting=none",
  "--force-color-profile=srgb",
  "--hide-scrollbars",
  // No name resolves, and what needs none meets a proxy that is not there; loopback is no exception.
  "--host-resolver-rules=MAP * ~NOTFOUND",
  "--proxy-server=http://127.0.0.1:9",
  "--proxy-bypass-list=<-loopback>",
];

/** Leaves out what a browser does for somebody who sits before it; nothing of it shows on paper. */
const QUIET: readonly string[] = [
  "--headless",
  // Megabytes of a page's own heap, paged.js and its pages in it; the one limit of memory that every system keeps.
  "--js-flags=--max-old-space-size=1024",
  "--disable-background-networking",
  "--disable-background-timer-throttling",
  "--disable-backgrounding-occluded-windows",
  "--disable-back-forward-cache",
  "--disable-breakpad",
  "--disable-client-side-phishing-detection",
  "--disable-component-extensions-with-background-pages",
  "--disable-component-update",
  "--disable-default-apps",
  "--disable-dev-shm-usage",
  "--disable-extensions",
  "--disable-features=AcceptCHFrame,DestroyProfileOnBrowserClose,DialMediaRouteProvider,GlobalMediaControls,HttpsUpgrades,MediaRouter,OptimizationHints,Translate",
  "--disable-field-trial-config",
  "--disable-gpu",
  "--disable-hang-monitor",
  "--disable-popup-blocking",
  "--disable-renderer-backgrounding",
  "--disable-search-engine-choice-screen",
  "--metrics-recording-only",
  "--mute-audio",
  "--no-default-browser-check",
  "--no-first-run",
  "--no-service-autorun",
  "--no-startup-window",
  "--password-store=basic",
  "--use-mock-keychain",
];

/** Seconds that a browser has to say its first word, and to go when it is asked to. */
const START = 60;
const LEAVE = 5;
/** Characters kept of what it says while it starts: its last words. */
const WORDS = 4000;

/** A browser that runs, with the folder it calls its home. */
export interface Running {
  readonly devtools: DevTools;
  /** Its first process, and but for Windows the number of the group that all of its processes are in. */
  readonly pid: number;
  /** Ends it; never rejects, for a browser that died is closed already. */
  end(): Promise<void>;
}

/**
 * Starts `found`. `sandbox` is Chromium's own; it needs a user other than root and user namespaces. Throws PressFault with
 * the browser's last words when it does not start.
 */
export async function launch(found: Found, cacheFolder: string, sandbox: boolean): Promise<Running> {
  const unpacked = found.embedded ? await unpackEmbedded(cacheFolder) : undefined;
  const fonts = await fontconfigFile(cacheFolder);
  const home = await mkdtemp(path.join(tmpdir(), "orderpaper-browser-"));
  const removeHome = () => rm(home, { recursive: true, force: true, maxRetries: 3 }).catch(() => undefined);
  const own = [
    ...QUIET,
    ...(sandbox ? [] : ["--no-sandbox"]),
    `--user-data-dir=${path.join(home, "profile")}`,
  ];
  const child = spawn(unpacked?.program ?? found.path, [...FLAGS, ...own, "--remote-debugging-pipe"], {
    // Its own group, so that all of its processes can be ended, and Ctrl-C at the terminal is ours to answer.
    detached: process.platform !== "win32",
    stdio: ["ignore", "ignore", "pipe", "pipe", "pipe"],
    env: environment(home, fonts, unpacked?.libraries),
  });
  // A run that is broken off has no time for more than this.
  const dropped = (): void => {
    kill(child);
    rmSync(home, { recursive: true, force: true });
  };
  process.once("exit", dropped);
  const leave = async (): Promise<void> => {
    process.off("exit", dropped);
    await removeHome();
  };
  try {
    const devtools = await greeted(child);
    // A program that has spoken has been started, and has a number.
    const { pid = 0 } = child;
    return { devtools, pid, end: () => endBrowser(child, devtools).then(leave) };
  } catch (cause) {
    kill(child);
    await leave();
    throw new PressFault(whyNot(found, sandbox, cause), { cause });
  }
}

/** The pipe, once the browser has answered over it. Rejects with what the browser said instead. */
async function greeted(child: ChildProcess): Promise<DevTools> {
  const [, , complaints, to, from] = child.stdio as unknown as [null, null, Readable, Writable, Readable];
  let words = "";
  complaints.on("data", (data: Buffer) => {
    words = (words + data).slice(-WORDS);
  });
  const unstartable = new Promise<never>((_, reject) => child.once("error", reject));
  const devtools = new DevTools(to, from);
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Error(`nothing was heard of it within ${START} s\n${words}`)),
      START * 1000,
    );
  });
  const ended = new Promise<never>((_, reject) => {
    child.once("close", (code, signal) =>
      reject(new Error(`it ended at once (${signal ?? code})\n${words}`)),
    );
  });
  // The pipe closes before the process says why; its own rejection would come first.
  const hello = devtools.send("Browser.getVersion").catch(() => ended);
  try {
    await Promise.race([hello, unstartable, late, ended]);
    return devtools;
  } finally {
    clearTimeout(timer);
    for (const promise of [unstartable, late, ended]) promise.catch(() => undefined);
  }
}

async function endBrowser(child: ChildProcess, devtools: DevTools): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) {
    const gone = new Promise<void>((ready) => child.once("exit", () => ready()));
    devtools.send("Browser.close").catch(() => undefined);
    const timer = setTimeout(() => kill(child), LEAVE * 1000);
    await gone;
    clearTimeout(timer);
  }
  kill(child);
}

/** Ends all of its processes: those it left behind, too. */
function kill(child: ChildProcess): void {
  try {
    if (child.pid !== undefined && process.platform !== "win32") process.kill(-child.pid, "SIGKILL");
    else child.kill("SIGKILL");
  } catch {
    // Nothing of it is left.
  }
}

/** Nothing of ours but what the program needs to find itself: no token or password reaches a page's process. */
function environment(home: string, fonts: string, libraries: string | undefined): Record<string, string> {
  const kept = ["PATH", "TMPDIR", "TEMP", "TMP", "SystemRoot", "ProgramFiles", "LOCALAPPDATA"];
  const given = kept.flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  const ours = { HOME: home, FONTCONFIG_FILE: fonts, LANG: "C.UTF-8", TZ: "UTC" };
  return {
    ...Object.fromEntries(given),
    ...ours,
    ...(libraries === undefined ? {} : { LD_LIBRARY_PATH: libraries }),
  };
}

function whyNot(found: Found, sandbox: boolean, cause: unknown): string {
  if (cause instanceof PressFault) return cause.message;
  const said = cause instanceof Error ? cause.message : String(cause);
  const line = said.split("\n").find((each) => /error|sandbox|FATAL/i.test(each)) ?? said.split("\n")[0];
  const help =
    sandbox && /sandbox|namespace/i.test(said)
      ? "; this machine may forbid user namespaces: allow them, or switch the sandbox off"
      : "";
  return `${found.name} ${found.version} at ${found.path} did not start: ${line?.trim()}${help}`;
}
