/** Which browser lays out the papers: the one asked for, an installed one, or the one that npm brought. */
import path from "node:path";
import { embeddedVersion } from "./embedded.ts";
import { inspect, installedPlaces, OLDEST } from "./installed.ts";
import type { Named } from "./known-browsers.ts";
import { PressFault } from "./press-fault.ts";

/** A browser that is there, not yet started. */
export interface Found extends Named {
  /** The program; the embedded one is unpacked there when it is first used. */
  readonly path: string;
  readonly embedded: boolean;
  /** Why each browser that comes earlier in the order was not taken, one line each. */
  readonly passedOver: readonly string[];
}

/**
 * The first that will do: `asked` (a path, or the word `embedded`), the path in CHROME_PATH, an installed Chrome, Chromium
 * or Edge, the embedded one. One that was asked for is the only one tried. Installed goes before embedded because it gets
 * its security updates sooner. Starts nothing but `<program> --version`, once for each program. Throws PressFault naming all
 * ways when there is none.
 */
export async function findBrowser(
  asked: string | undefined,
  cacheFolder: string,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Promise<Found> {
  const { CHROME_PATH = "" } = environment;
  if (asked === "embedded")
    return embeddedOr([], cacheFolder, (why) => `the embedded browser cannot be used: ${why}`);
  if (asked !== undefined) return askedFor(asked, asked, cacheFolder);
  if (CHROME_PATH !== "") return askedFor(CHROME_PATH, `${CHROME_PATH} (CHROME_PATH)`, cacheFolder);
  const passedOver: string[] = [];
  for (const place of installedPlaces(process.platform, environment)) {
    const seen = await inspect(place, cacheFolder);
    if (seen === undefined) continue;
    if (!("why" in seen)) return { ...seen, path: place, embedded: false, passedOver };
    passedOver.push(seen.why);
  }
  return embeddedOr(passedOver, cacheFolder, (why) =>
    [
      "no browser to lay out papers with. Any of these will do:",
      "- name one: --browser <path>, or the environment variable CHROME_PATH",
      `- install Chrome, Chromium or Edge, ${OLDEST} or later${passedOver.map((line) => ` (${line})`).join("")}`,
      `- use the one that npm brings (${why})`,
    ].join("\n"),
  );
}

async function askedFor(place: string, named: string, cacheFolder: string): Promise<Found> {
  const seen = await inspect(place, cacheFolder);
  if (seen === undefined) throw new PressFault(`there is no browser at ${named}`);
  if ("why" in seen) throw new PressFault(`the browser that was asked for cannot be used: ${seen.why}`);
  return { ...seen, path: place, embedded: false, passedOver: [] };
}

async function embeddedOr(
  passedOver: readonly string[],
  cacheFolder: string,
  fault: (why: string) => string,
): Promise<Found> {
  const seen = await embeddedVersion();
  if ("why" in seen) throw new PressFault(fault(seen.why));
  const program = path.join(cacheFolder, `chromium-${seen.version}`, "chromium");
  return { name: "Chromium", version: seen.version, path: program, embedded: true, passedOver };
}
