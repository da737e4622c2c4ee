import { readFileSync } from "node:fs";

/** The version of this orderpaper, as its package says. */
export function version(): string {
  const about: { readonly version: string } = JSON.parse(
    readFileSync(new URL("../../../package.json", import.meta.url), "utf8"),
  );
  return about.version;
}
