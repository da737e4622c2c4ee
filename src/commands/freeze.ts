import { join } from "node:path";
import { FROZEN_PAGES } from "../model/frozen-pages.ts";
import { hasPack } from "../model/meeting.ts";
import { frozenText } from "../pack/freeze-pages.ts";
import { makePack } from "../pack/make-pack.ts";
import { openWorkshop } from "../pack/workshop.ts";
import { checkWhole, hasErrors } from "../publish/edition.ts";
import { writeWhole } from "../publish/whole-file.ts";
import { counted } from "../text/lists.ts";
import { viewContext } from "../views/context.ts";
import { type ExitCode, printFindings } from "./check.ts";
import { meetingNamed } from "./pack.ts";
import type { Terminal } from "./terminal.ts";
import { UsageFault } from "./usage-fault.ts";

export interface FreezeOptions {
  readonly meeting: string;
  readonly content: string;
  readonly browser?: string | undefined;
}

/**
 * `orderpaper freeze MEETING`: writes down the page numbers that a pack is published with, beside its agenda. What is
 * already written there is never changed; a supplement published since is added below it.
 */
export async function runFreeze(options: FreezeOptions, terminal: Terminal): Promise<ExitCode> {
  const checked = await checkWhole(options.content);
  if (hasErrors(checked.findings)) {
    printFindings(checked, "people", terminal);
    terminal.say("Nothing was frozen.");
    return 1;
  }
  const meeting = meetingNamed(checked.library.meetings, options.meeting);
  if (!hasPack(meeting)) throw new UsageFault(`${meeting.id} has no agenda, so it has no pages to freeze`);
  if (meeting.published === undefined)
    throw new UsageFault(
      `${meeting.id} is not published: write published: and the day in its meeting.md, then freeze its page numbers`,
    );
  const workshop = openWorkshop({ browser: options.browser, progress: terminal.progress });
  try {
    const made = await makePack(viewContext(checked.library, new Map()), meeting, workshop);
    const own = checked.findings.filter(({ span }) => span.file.includes(`/${meeting.id}/`));
    const findings = [...own.filter(({ id }) => id !== "pages-not-frozen"), ...made.findings];
    printFindings({ ...checked, findings }, "people", terminal);
    if (hasErrors(findings)) return 1;
    const file = join(options.content, "meetings", meeting.id, FROZEN_PAGES);
    writeWhole(file, frozenText(made.pages, meeting.published, meeting.frozen));
    terminal.say(`The numbers of ${counted(made.pages.sides, "page")} are in ${file}. Commit it.`);
    return 0;
  } finally {
    await workshop.close();
  }
}
