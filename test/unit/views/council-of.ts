import { load } from "../../../src/content/load.ts";
import type { Meeting } from "../../../src/model/meeting.ts";
import { type ViewContext, viewContext } from "../../../src/views/context.ts";
import { tinyCouncil } from "../../tiny-council.ts";

/** The tiny council with files laid over it, as views see it. Throws if it cannot be read; rules are not asked. */
export function contextOf(files: Readonly<Record<string, string>>): ViewContext {
  const { library, findings } = load(tinyCouncil(files));
  const errors = findings.filter(({ severity }) => severity === "error");
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join("\n"));
  return viewContext(library, new Map());
}

/** A meeting that must be there. */
export function meetingIn(context: ViewContext, id: string): Meeting {
  const meeting = context.library.meeting(id);
  if (!meeting) throw new Error(`no meeting ${id}`);
  return meeting;
}

/** A file of a meeting of the tiny council's board: `meeting.md` with these lines of front matter. */
export function boardOn(date: string, ...lines: readonly string[]): Record<string, string> {
  return {
    [`meetings/${date}-board/meeting.md`]: ["---", "body: board", `date: ${date}`, ...lines, "---", ""].join(
      "\n",
    ),
  };
}

/** Minutes of a meeting of the board: lines of front matter, and the text. */
export function minutesOn(date: string, lines: readonly string[], text = ""): Record<string, string> {
  return { [`meetings/${date}-board/minutes.md`]: ["---", ...lines, "---", text].join("\n") };
}
