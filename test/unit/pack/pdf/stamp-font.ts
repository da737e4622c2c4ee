/** The font that packs are stamped with. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { unpackWoff } from "../../../../src/pack/press/woff.ts";

const file = "@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff";
export const stampFont = unpackWoff(readFileSync(createRequire(import.meta.url).resolve(file)));
