import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { LEDGER } from "../model/gone.ts";
import { ledgerText, unrecorded } from "../model/kept-addresses.ts";
import { checkWhole, hasErrors } from "../publish/edition.ts";
import { writeWhole } from "../publish/whole-file.ts";
import { counted, inFigures } from "../text/lists.ts";
import { type ExitCode, printFindings } from "./check.ts";
import type { Terminal } from "./terminal.ts";
import { UsageFault } from "./usage-fault.ts";

/**
 * `orderpaper record`: writes the addresses that are published now into the ledger, where `check` finds them when they
 * vanish. No line is ever taken out. Throws a UsageFault for a council that has no meeting yet, because its content has no day.
 */
export async function runRecord(
  { content }: { readonly content: string },
  terminal: Terminal,
): Promise<ExitCode> {
  const checked = await checkWhole(content);
  const { library, findings } = checked;
  if (hasErrors(findings)) {
    printFindings(checked, "people", terminal);
    terminal.say("Nothing was recorded.");
    return 1;
  }
  if (library.meetings.length === 0)
    throw new UsageFault("there is no meeting yet, so nothing was published that could be recorded");
  const file = join(content, LEDGER);
  const text = ledgerText(library);
  const fresh = unrecorded(library).length;
  if (!existsSync(file) || readFileSync(file, "utf8") !== text) writeWhole(file, text);
  const all = (library.recorded?.length ?? 0) + fresh;
  terminal.say(
    fresh === 0
      ? `Nothing is new: ${file} has all ${counted(all, "address", "addresses")}.`
      : `${counted(fresh, "new address", "new addresses")} in ${file}, ${inFigures(all)} in all. Commit it.`,
  );
  return 0;
}
