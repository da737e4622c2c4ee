/** How much memory making packs may take altogether, and what a sheet is expected to take of it. */
import { totalmem } from "node:os";
import type { Sheet } from "./sheet.ts";

const MB = 1024 * 1024;

/** The part of a machine's memory that is taken if nobody says how much. */
const SHARE = 0.75;

/** Megabytes that a browser has in any case: with less not even one page of it runs. */
export const LEAST_FOR_BROWSER = 512;

/** A paper takes a process of its own, measured with papers of some pages; then about so many bytes for each letter of HTML. */
const PROCESS = 120;
const EACH_LETTER = 100;

/**
 * Megabytes for this process and its browser together if nobody says how many: three quarters of what the machine has, or of
 * what a container may have (cgroups, on Linux). Both in bytes.
 */
export function usualMemory(
  machine: number = totalmem(),
  container: number = process.constrainedMemory(),
): number {
  // Where nothing is said a system answers 0, or more than there is.
  const whole = container > 0 && container < machine ? container : machine;
  return Math.floor((whole * SHARE) / MB);
}

/** Megabytes left for the browser now, when this process and the browser may hold `limit` together. */
export const leftForBrowser = (limit: number, own: number = process.memoryUsage.rss()): number =>
  Math.max(LEAST_FOR_BROWSER, limit - own / MB);

/** Megabytes that laying out a sheet is expected to take, from the length of its HTML and of its pictures. */
export const expectedOf = ({ html, files }: Sheet): number =>
  PROCESS +
  (html.length * EACH_LETTER +
    [...files].reduce(
      (sum, [name, { bytes }]) => sum + (name.startsWith("assets/") ? bytes.length * 10 : 0),
      0,
    )) /
    MB;
