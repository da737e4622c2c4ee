import { listInputs, type Root } from "../output/input-list.ts";
import { toolGround, toolInputs } from "../output/tool-inputs.ts";
import { digestOf } from "./digest.ts";

/** Raised with every change of what a manifest holds. */
const FORMAT = 1;

/** The digest of everything that shapes a site besides its content: the program, what it stands on, and what it was told. */
export function shapeOf(told: unknown): string {
  return shapeWith(told, toolInputs());
}

/** The same without layouts and static files: pages say which of these they were printed with. */
export function shapeButLooks(told: unknown): string {
  return shapeWith(
    told,
    toolInputs().filter(({ name }) => !LOOKS.has(name)),
  );
}

const LOOKS: ReadonlySet<string> = new Set(["tool layouts", "tool static"]);

function shapeWith(told: unknown, inputs: readonly Root[]): string {
  const { paths, states } = listInputs(inputs);
  return digestOf([FORMAT, JSON.stringify(told), JSON.stringify(toolGround()), [...paths], [...states]]);
}
