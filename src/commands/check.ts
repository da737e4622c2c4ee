import { type Format, forPeople, PRINTERS, type Printed } from "../findings/report.ts";
import { checkWhole, hasErrors } from "../publish/edition.ts";
import { deadlineLines } from "./deadlines.ts";
import type { Terminal } from "./terminal.ts";

/** 0: clean or warnings only. 1: errors in the content. 2: a fault of the tool or of its use. */
export type ExitCode = 0 | 1 | 2;

/** `orderpaper check`: everything that is wrong with a content folder, and nothing written. */
export async function runCheck(
  options: { readonly content: string; readonly format: Format; readonly privateTree?: string },
  terminal: Terminal,
): Promise<ExitCode> {
  // Annotations are read by everybody who sees the pull request.
  const readers = options.format === "github" || options.format === "gitlab" ? "everybody" : "officers";
  const checked = await checkWhole(options.content, options.privateTree, readers);
  printFindings(checked, options.format, terminal);
  const deadlines = options.format === "people" ? deadlineLines(checked.library) : [];
  if (deadlines.length > 0)
    terminal.say(`\nComing meetings:\n${deadlines.map((line) => `  ${line}`).join("\n")}`);
  return hasErrors(checked.findings) ? 1 : 0;
}

/** Prints findings in the format asked for. */
export function printFindings(printed: Printed, format: Format, terminal: Terminal): void {
  terminal.print(format === "people" ? forPeople(printed, terminal.paint) : PRINTERS[format](printed));
}
