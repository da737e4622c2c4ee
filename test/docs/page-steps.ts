/** A command block, and the block behind it that says what is printed. */
export interface TypedStep {
  readonly kind: "typed";
  readonly line: number;
  readonly commands: string;
  /** What is typed after each question. */
  readonly answers: readonly string[];
  /** What the page says is printed; empty if nothing is. */
  readonly printed: string;
  /** Where that stands in the page: lines, counted from 0; undefined if it has no block. */
  readonly place?: readonly [from: number, to: number];
}

/** A file that the reader writes, or lines of one that are replaced. */
export interface WrittenStep {
  readonly kind: "written";
  readonly line: number;
  readonly path: string;
  readonly text: string;
  /** How the first and the last line begin that the text stands instead of; undefined for a whole file. */
  readonly insteadOf?: readonly [first: string, last: string];
}

export type Step = TypedStep | WrittenStep;

interface Fence {
  readonly info: string;
  readonly text: string;
  /** The first line of the text and the one after its last, counted from 0. */
  readonly from: number;
  readonly to: number;
}

/**
 * What a page of documentation tells its reader to do, in order, from its fenced blocks:
 *
 * - `sh`, or `sh ["", "19:00"]` with what is typed after each question: commands;
 * - `text`: what the commands right before it print. Commands without one print nothing;
 * - `md PATH`, `yaml PATH`: a whole file, or with `instead of "A"` or `instead of "A" to "B"` lines of one, from the line
 *   that begins with A to the one that begins with B;
 * - `md`, `yaml` without a path: only shown.
 *
 * @throws Error with the line for a block of another kind.
 */
export function readSteps(page: string): readonly Step[] {
  const steps: Step[] = [];
  for (const { info, text, from, to } of fencesOf(page)) {
    const [language = "", ...rest] = info.split(" ");
    const about = rest.join(" ");
    const before = steps.at(-1);
    if (language === "sh") {
      const answers: readonly string[] = about === "" ? [] : JSON.parse(about);
      steps.push({ kind: "typed", line: from, commands: text, answers, printed: "" });
    } else if (language === "text" && before?.kind === "typed" && before.place === undefined)
      steps[steps.length - 1] = { ...before, printed: text, place: [from, to] };
    else if ((language === "md" || language === "yaml") && about !== "")
      steps.push(writtenStep(about, text, from));
    else if (language !== "md" && language !== "yaml")
      throw new Error(`line ${from}: a block of “${info}” is neither typed, printed nor written`);
  }
  return steps;
}

function writtenStep(about: string, text: string, line: number): WrittenStep {
  const [, path = "", first, last = first] =
    /^(\S+)(?: instead of "([^"]+)"(?: to "([^"]+)")?)?$/.exec(about) ?? [];
  if (path === "") throw new Error(`line ${line}: “${about}” is not PATH instead of "A" to "B"`);
  return {
    kind: "written",
    line,
    path,
    text,
    ...(first === undefined || last === undefined ? {} : { insteadOf: [first, last] as const }),
  };
}

/** The page with what commands really printed in place of what it said; `printed` is by step. */
export function withPrinted(page: string, printed: ReadonlyMap<TypedStep, string>): string {
  const lines = page.split("\n");
  const latestFirst = [...printed].sort(([a], [b]) => b.line - a.line);
  for (const [step, text] of latestFirst) {
    const block = text.trim() === "" ? [] : text.trimEnd().split("\n");
    if (step.place && block.length === 0) {
      // With its fences, and the empty line before them.
      lines.splice(step.place[0] - 2, step.place[1] - step.place[0] + 3);
    } else if (step.place) lines.splice(step.place[0], step.place[1] - step.place[0], ...block);
    else if (block.length > 0) {
      const end = step.line + step.commands.replace(/\n$/, "").split("\n").length + 1;
      lines.splice(end, 0, "", "```text", ...block, "```");
    }
  }
  return lines.join("\n");
}

function fencesOf(page: string): readonly Fence[] {
  const lines = page.split("\n");
  const fences: Fence[] = [];
  let open: { readonly info: string; readonly from: number } | undefined;
  for (const [at, line] of lines.entries()) {
    if (!line.startsWith("```")) continue;
    if (!open) open = { info: line.slice(3).trim(), from: at + 1 };
    else {
      fences.push({ ...open, text: `${lines.slice(open.from, at).join("\n")}\n`, to: at });
      open = undefined;
    }
  }
  if (open) throw new Error(`line ${open.from}: the block is never closed`);
  return fences;
}
