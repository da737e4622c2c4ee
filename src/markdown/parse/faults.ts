import { byPlace, type Finding, type Severity, type Span, spanOnLine } from "../../findings/finding.ts";
import type { BodySource } from "../body.ts";
import { typedLines } from "./typed-lines.ts";

/** Lines of a body's text, from 0; `to` is exclusive. */
export interface Lines {
  readonly from: number;
  readonly to: number;
}

export interface Fault {
  readonly id: string;
  readonly severity: Severity;
  readonly message: string;
  readonly help?: string;
  readonly why?: string;
  readonly lines: Lines;
  /** The typed text to point at, looked for on those lines; without it, or if it is not there, the first line. */
  readonly at?: string;
}

/** Gathers what is wrong with one body, with the place in its file. */
export interface Faults {
  readonly report: (fault: Fault) => void;
  /** For a finding that is in another file (a CSV beside the paper). */
  readonly add: (finding: Finding) => void;
  /** All of it, in the order of the files' lines. */
  readonly findings: () => Finding[];
}

/** So many of one kind are said of one text: who mends these sees the next, and no reading of a list takes minutes. */
const MOST = 500;

export function faultsOf(source: BodySource): Faults {
  const found: Finding[] = [];
  const counts = new Map<string, number>();
  return {
    report: (fault) => {
      const count = (counts.get(fault.id) ?? 0) + 1;
      counts.set(fault.id, count);
      if (count <= MOST) found.push(placed(fault, source));
    },
    add: (finding) => void found.push(finding),
    findings: () => found.toSorted(byPlace),
  };
}

/** For text that is printed a second time (a decision, a title): its faults are known already. */
export const silent: Faults = { report: () => undefined, add: () => undefined, findings: () => [] };

/**
 * Errors that a record may keep: every word of it is printed all the same, and nothing else is. What is withheld, what
 * nobody sees, and figures that cannot be drawn are not among them.
 */
const OF_THE_WRITING: ReadonlySet<string> = new Set([
  "address-refused",
  "chart-without-file",
  "container-not-closed",
  "container-not-open",
  "container-unknown",
  "file-not-found",
  "footnote-duplicate",
  "footnote-undefined",
  "image-from-elsewhere",
  "image-without-alternative",
  "nested-too-deep",
  "not-a-picture",
  "page-not-found",
  "table-cells-uneven",
  "table-row-too-long",
  "table-without-rows",
]);

function placed(fault: Fault, source: BodySource): Finding {
  const { id, severity, message, help, why } = fault;
  const span = spanOf(fault, source);
  return {
    id,
    severity,
    ...(OF_THE_WRITING.has(id) ? { inRecord: "warning" as const } : {}),
    span,
    message,
    ...(help === undefined ? {} : { help }),
    ...(why === undefined ? {} : { why }),
  };
}

function spanOf({ lines: range, at }: Fault, source: BodySource): Span {
  const lines = typedLines(source);
  if (at !== undefined && at !== "") {
    for (let line = range.from; line < range.to; line += 1) {
      const column = placeOf(at, lines[line] ?? "");
      if (column >= 0) return spanOnLine(source.file, source.firstLine + line, column + 1, at.length);
    }
  }
  const text = lines[range.from] ?? "";
  const indent = text.length - text.trimStart().length;
  return spanOnLine(source.file, source.firstLine + range.from, indent + 1, text.trim().length);
}

/** Where `typed` stands in a line, by itself rather than as the beginning of a longer word. */
function placeOf(typed: string, line: string): number {
  for (let at = line.indexOf(typed); at >= 0; at = line.indexOf(typed, at + 1))
    if (!/[\w-]/.test(line.charAt(at + typed.length))) return at;
  return line.indexOf(typed);
}
