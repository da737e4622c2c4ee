/** Starts a browser that reaches no network, sees no fonts but ours, and draws every letter at the same place. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Browser } from "playwright-core";
import { unpackEmbedded } from "./embedded.ts";
import type { Found } from "./find-browser.ts";
import { PressFault } from "./press-fault.ts";
import { fontconfigFile } from "./typeface-folder.ts";

/** Part of what decides a layout, so part of every cache key. */
export const FLAGS: readonly string[] = [
  // Hinted letters are wider or narrower: without this, 9 of 20 pages ended elsewhere on another machine.
  "--font-render-hinting=none",
  // No name resolves, and what needs none meets a proxy that is not there; loopback is no exception.
  "--host-resolver-rules=MAP * ~NOTFOUND",
  "--proxy-server=http://127.0.0.1:9",
  "--proxy-bypass-list=<-loopback>",
];

/** A browser that runs, with the folder it calls its home. */
export interface Running {
  readonly browser: Browser;
  /** Ends it; never rejects, for a browser that died is closed already. */
  end(): Promise<void>;
}

/**
 * Starts `found`. `sandbox` is Chromium's own; it needs a user other than root and user namespaces. Throws PressFault with
 * the browser's last words when it does not start.
 */
export async function launch(found: Found, cacheFolder: string, sandbox: boolean): Promise<Running> {
  const unpacked = found.embedded ? await unpackEmbedded(cacheFolder) : undefined;
  const home = await mkdtemp(path.join(tmpdir(), "orderpaper-browser-"));
  const removeHome = () => rm(home, { recursive: true, force: true, maxRetries: 3 }).catch(() => undefined);
  try {
    // Imported here: it takes a second, and a run with nothing to lay out never needs it.
    const { chromium } = await import("playwright-core");
    const browser = await chromium.launch({
      executablePath: unpacked?.program ?? found.path,
      headless: true,
      chromiumSandbox: sandbox,
      args: [...FLAGS],
      env: environment(home, await fontconfigFile(cacheFolder), unpacked?.libraries),
    });
    const end = async () => {
      await browser.close().catch(() => undefined);
      await removeHome();
    };
    return { browser, end };
  } catch (cause) {
    await removeHome();
    throw new PressFault(whyNot(found, sandbox, cause), { cause });
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
