/**
 * The scripts that run inside a page: ours from `static/js/paged` and paged.js. They are plain files because the web page
 * that shows a pack in the reader's own browser loads the same ones, and because TypeScript for Node knows no document.
 */
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { PAGE_SCRIPTS } from "../../views/static-files.ts";
import type { Tab } from "./tab.ts";

const FOLDER = new URL("../../../static/js/paged/", import.meta.url);

/** Text of every script, in the order in which they must run. */
export interface PageScripts {
  readonly ours: readonly string[];
  readonly pagedjs: string;
}

/** Reads the scripts; paged.js comes from its npm package. */
export async function readPageScripts(): Promise<PageScripts> {
  const entry = createRequire(import.meta.url).resolve("pagedjs");
  const pagedjs = path.join(path.dirname(path.dirname(entry)), "dist", "paged.min.js");
  return {
    ours: await Promise.all(PAGE_SCRIPTS.map((name) => readFile(new URL(`${name}.js`, FOLDER), "utf8"))),
    pagedjs: await readFile(pagedjs, "utf8"),
  };
}

/** Runs scripts in a page whose own scripts the content security policy forbids; a debugger's are let through. */
export async function runScripts(tab: Tab, scripts: readonly string[]): Promise<void> {
  await tab.run([...scripts, "undefined"].join("\n;"));
}

/** Calls `orderpaper.<name>(...values)` in the page. The caller names the type, which the script's own comment states. */
export function call<Result>(tab: Tab, name: string, ...values: readonly unknown[]): Promise<Result> {
  const written = values.map((value) => JSON.stringify(value)).join(", ");
  return tab.run<Result>(`orderpaper.${name}(${written})`);
}
