import { hasPack, type Meeting } from "../model/meeting.ts";
import { makePack } from "../pack/make-pack.ts";
import { openWorkshop } from "../pack/workshop.ts";
import { checkWhole, hasErrors } from "../publish/edition.ts";
import { writeWhole } from "../publish/whole-file.ts";
import { counted } from "../text/lists.ts";
import { viewContext } from "../views/context.ts";
import { accessibilityLines } from "./accessible.ts";
import { type ExitCode, printFindings } from "./check.ts";
import type { Terminal } from "./terminal.ts";
import { UsageFault } from "./usage-fault.ts";

export interface PackOptions {
  readonly meeting: string;
  readonly content: string;
  readonly privateTree?: string | undefined;
  readonly copy?: string | undefined;
  readonly output?: string | undefined;
  readonly browser?: string | undefined;
}

/** `orderpaper pack MEETING`: the agenda pack of one meeting, as a PDF. */
export async function runPack(options: PackOptions, terminal: Terminal): Promise<ExitCode> {
  const checked = await checkWhole(options.content, options.privateTree);
  if (hasErrors(checked.findings)) {
    printFindings(checked, "people", terminal);
    terminal.say("No pack was made.");
    return 1;
  }
  const meeting = meetingNamed(checked.library.meetings, options.meeting);
  if (!hasPack(meeting)) throw new UsageFault(`${meeting.id} has no agenda, so it has no pack`);
  const workshop = openWorkshop({
    browser: options.browser,
    progress: terminal.progress,
    isPrivate: options.privateTree !== undefined,
  });
  try {
    const { library } = checked;
    const members =
      options.privateTree === undefined
        ? undefined
        : { published: viewContext(library.published, new Map()), copy: options.copy };
    const made = await makePack(viewContext(library, new Map()), meeting, workshop, members);
    const findings = [
      ...checked.findings.filter(({ span }) => span.file.includes(`/${meeting.id}/`)),
      ...made.findings,
    ];
    printFindings({ ...checked, findings }, "people", terminal);
    if (hasErrors(made.findings)) return 1;
    const output = options.output ?? `${meeting.id}.pack.pdf`;
    writeWhole(output, made.pdf);
    terminal.say(`${counted(made.pages.sides, "page")} in ${output}`);
    const why = new Map(made.shortcomings.length === 0 ? [] : [[meeting.id, made.shortcomings]]);
    for (const line of accessibilityLines(1, why)) terminal.say(line);
    return 0;
  } finally {
    await workshop.close();
  }
}

/** A meeting by its id, or by the beginning of it if only one begins so. */
export function meetingNamed(meetings: readonly Meeting[], wanted: string): Meeting {
  const name = wanted.replace(/\/+$/, "").split("/").pop() ?? wanted;
  const exact = meetings.find(({ id }) => id === name);
  const begun = meetings.filter(({ id }) => id.startsWith(name));
  const only = exact ?? (begun.length === 1 ? begun[0] : undefined);
  if (only) return only;
  const some = (begun.length > 0 ? begun : meetings).map(({ id }) => `  ${id}`).slice(-12);
  throw new UsageFault(
    `${begun.length > 1 ? `“${name}” is the beginning of several meetings` : `there is no meeting “${name}”`}:\n${some.join("\n")}`,
  );
}
