import { listInputs } from "../output/input-list.ts";
import { toolGround, toolInputs } from "../output/tool-inputs.ts";
import { digestOf } from "./digest.ts";

/** Raised with every change of what a manifest holds. */
const FORMAT = 1;

/** The digest of everything that shapes a site besides its content: the program, what it stands on, and what it was told. */
export function shapeOf(told: unknown): string {
  const { paths, states } = listInputs(toolInputs());
  return digestOf([FORMAT, JSON.stringify(told), JSON.stringify(toolGround()), [...paths], [...states]]);
}
