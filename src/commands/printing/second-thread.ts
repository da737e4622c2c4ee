/** The other side of `second-printer.ts`: a thread that reads the edition for itself and prints slices of its pages until none is left. */
import { parentPort, workerData } from "node:worker_threads";
import { readAgain, type SecondReading } from "../../publish/second-reading.ts";
import { openLayouts } from "../../views/layouts.ts";
import { DONE, printSlice } from "./print-slice.ts";
import { slicesOf } from "./slices.ts";

/** What the second printer is told. */
export interface Order {
  readonly reading: SecondReading;
  /** The places of the pages to be printed in the table of the edition: 32-bit numbers. */
  readonly wanted: SharedArrayBuffer;
  /** Which slice of them is next (`slicesOf`). */
  readonly shared: SharedArrayBuffer;
  readonly staging: string;
}

const { reading, wanted, shared, staging } = workerData as Order;
const table = readAgain(reading);
const pages = [...new Uint32Array(wanted)].flatMap((at) => table[at] ?? []);
const print = openLayouts();
const slices = slicesOf(pages.length, shared);
for (let slice = slices.next(); slice; slice = slices.next())
  parentPort?.postMessage(await printSlice(pages.slice(...slice), staging, print));
parentPort?.postMessage(DONE);
