import { UsageFault } from "./usage-fault.ts";

/** Megabytes below which a browser and this program do not run together. */
const LEAST_MEMORY = 768;

/**
 * "1500M" and "2G" as megabytes (of 1,048,576 bytes); undefined if nothing is said. Throws a UsageFault for what is no size, and
 * for less than a browser and this program need: it could not be kept to.
 */
export function memoryOf(wanted: string | undefined): number | undefined {
  if (wanted === undefined) return undefined;
  const [, number = "", unit = ""] = /^(\d{1,6}(?:\.\d{1,3})?)([MG])B?$/i.exec(wanted) ?? [];
  const size = Number(number) * (unit.toUpperCase() === "G" ? 1024 : 1);
  if (number !== "" && size >= LEAST_MEMORY) return Math.floor(size);
  throw new UsageFault(
    `--memory-limit takes at least ${LEAST_MEMORY}M, such as 1500M or 2G, not “${wanted}”`,
  );
}
