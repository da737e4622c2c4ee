/** Marked content: which part of a page belongs to which element of the structure (ISO 32000-1, 14.6 and 14.7.4). */
import type { Operation } from "./operations.ts";

/** One open marked-content sequence. */
export interface Mark {
  readonly kind: "content" | "artifact" | "other";
  /** Marked-content identifier, of `content` only. */
  readonly mcid?: number;
  /** The words that stand for what is painted, in whatever form the stream has them. */
  readonly actualText?: string;
}

/** Looks up a property list that the stream only names: its entries as written in a stream, `<<…>>`. */
export type Properties = (name: string) => string | undefined;

/** The mark that an operation opens, `"close"` where it closes one, or nothing. */
export function markOf(operation: Operation, properties: Properties): Mark | "close" | undefined {
  if (operation.operator === "EMC") return "close";
  if (operation.operator !== "BDC" && operation.operator !== "BMC") return undefined;
  if (operation.operands[0] === "/Artifact") return { kind: "artifact" };
  const written = operation.operands[1] ?? "";
  const entries = written.startsWith("/") ? (properties(written.slice(1)) ?? "") : written;
  const mcid = /\/MCID\s+(\d+)/.exec(entries)?.[1];
  const actualText = /\/ActualText\s*(<[^>]*>|\((?:\\[\s\S]|[^\\)])*\))/.exec(entries)?.[1];
  return {
    kind: mcid === undefined ? "other" : "content",
    ...(mcid === undefined ? {} : { mcid: Number(mcid) }),
    ...(actualText === undefined ? {} : { actualText }),
  };
}

/** Operators that paint something a reader can mean: text, images, shadings, forms (tables 51 to 59). */
export const paintsMatter = (operator: string): boolean => MATTER.has(operator);
/** Operators that only fill or stroke a path: lines, borders, backgrounds. */
export const paintsPath = (operator: string): boolean => PATHS.has(operator);
/** Operators with which a path to be painted or clipped begins. */
export const beginsPath = (operator: string): boolean => operator === "m" || operator === "re";

const MATTER = new Set(["Tj", "TJ", "'", '"', "Do", "sh", "EI"]);
const PATHS = new Set(["f", "F", "f*", "B", "B*", "b", "b*", "S", "s"]);
