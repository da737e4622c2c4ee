/** From a drawing to a picture: resvg as WebAssembly, which draws the same on every machine and knows no font of its own. */
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { setFlagsFromString } from "node:v8";
import { initWasm, Resvg } from "@resvg/resvg-wasm";
import type { Drawing } from "./draw.ts";
import { indexedPng } from "./png.ts";

/** Prints a drawing as PNG. */
export type PrintCard = (drawing: Drawing) => Uint8Array;

let started: Promise<void> | undefined;

/**
 * Starts resvg, once in the life of the process; throws if its npm package is not whole. Of it only functions that are called are
 * compiled, and once instead of twice: in as much time that takes 90 MB less.
 */
export async function startPrinter(): Promise<PrintCard> {
  started ??= readFile(createRequire(import.meta.url).resolve("@resvg/resvg-wasm/index_bg.wasm")).then(
    (program) => {
      setFlagsFromString("--wasm-lazy-compilation");
      setFlagsFromString("--no-liftoff");
      return initWasm(program);
    },
  );
  await started;
  return printed;
}

function printed({ svg, faces }: Drawing): Uint8Array {
  const drawing = new Resvg(svg, { font: { fontBuffers: faces.map(({ file }) => file) } });
  const picture = drawing.render();
  const { width, height, pixels } = picture;
  const png = indexedPng({ width, height, rgba: pixels });
  picture.free();
  drawing.free();
  return png;
}
