/** Browsers that somebody else installed: where they stand on each system, and whether one will do. */
import { execFile } from "node:child_process";
import { readdir, readFile, realpath, stat } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { type Named, nameOf } from "./known-browsers.ts";

/** Oldest Chromium that lays out papers as tested: margin boxes came with 131, and 143 was the oldest tried. */
export const OLDEST = 140;

type Environment = Readonly<Record<string, string | undefined>>;

/** Where an installed Chrome, Chromium or Edge may stand on this system, in the order they are tried. Pure. */
export function installedPlaces(platform: NodeJS.Platform, environment: Environment): readonly string[] {
  if (platform === "darwin") {
    const homes = ["/", `${environment.HOME ?? ""}/`].map((home) => `${home}Applications/`);
    return ["Google Chrome", "Chromium", "Microsoft Edge"].flatMap((name) =>
      homes.map((home) => `${home}${name}.app/Contents/MacOS/${name}`),
    );
  }
  if (platform === "win32") {
    const roots = [environment.ProgramFiles, environment["ProgramFiles(x86)"], environment.LOCALAPPDATA];
    const programs = ["Google\\Chrome\\Application\\chrome.exe", "Chromium\\Application\\chrome.exe"];
    return [...programs, "Microsoft\\Edge\\Application\\msedge.exe"].flatMap((program) =>
      roots.flatMap((root) => (root === undefined ? [] : [`${root}\\${program}`])),
    );
  }
  const folders = (environment.PATH ?? "").split(":").filter((folder) => folder.startsWith("/"));
  const names = ["google-chrome-stable", "google-chrome", "chromium", "chromium-browser", "microsoft-edge"];
  return names.flatMap((name) => folders.map((folder) => path.posix.join(folder, name)));
}

/**
 * What the program at `place` says it is; undefined when nothing stands there, otherwise its name and version or why it
 * will not do (a snap sees neither our fonts nor our folders; an old one lays out differently).
 */
export async function inspect(
  place: string,
  cacheFolder: string,
): Promise<Named | { why: string } | undefined> {
  const real = await realpath(place).catch(() => undefined);
  if (real === undefined) return undefined;
  if (await isSnap(real)) return { why: `${place} is a snap` };
  const named = await nameOf(place, cacheFolder, process.platform === "win32" ? nameOnWindows : nameByAsking);
  if (named === undefined) return { why: `${place} does not say its version` };
  if (Number.parseInt(named.version, 10) < OLDEST) {
    return { why: `${place} is ${named.name} ${named.version}, older than ${OLDEST}` };
  }
  return named;
}

/** Ubuntu's `chromium-browser` is a small shell script that starts the snap. */
async function isSnap(real: string): Promise<boolean> {
  if (real.startsWith("/snap/") || real.endsWith("/snap")) return true;
  const { size } = await stat(real);
  return size < 65_536 && (await readFile(real, "latin1")).includes("/snap/");
}

async function nameByAsking(place: string): Promise<Named | undefined> {
  try {
    const { stdout } = await promisify(execFile)(place, ["--version"], { timeout: 20_000 });
    const parts = /^(.*?)\s+(\d+(?:\.\d+)+)/m.exec(stdout);
    return parts === null ? undefined : { name: parts[1] ?? "", version: parts[2] ?? "" };
  } catch {
    return undefined;
  }
}

/** On Windows the programs print nothing; beside each stands a folder named by its version. */
async function nameOnWindows(place: string): Promise<Named | undefined> {
  const beside = await readdir(path.win32.dirname(place)).catch(() => []);
  const version = beside
    .filter((name) => /^\d+(\.\d+){3}$/.test(name))
    .sort()
    .at(-1);
  const name = place.endsWith("msedge.exe") ? "Microsoft Edge" : "Chromium";
  return version === undefined ? undefined : { name, version };
}
