import { existsSync } from "node:fs";
import { join } from "node:path";
import { type CivilDate, parseCivilDate } from "../../model/civil-date.ts";
import type { Library } from "../../model/library.ts";
import { UsageFault } from "../usage-fault.ts";
import { day, someWords } from "./answers.ts";
import { type Asking, answer } from "./ask.ts";
import type { Draft } from "./draft.ts";
import type { NewFlags } from "./flags.ts";

/** What a maker may use: what was typed with the command, who answers, and the council as it is. */
export interface Desk {
  readonly content: string;
  /** What stood behind the thing (a name, a title, the words of an action), if anything did. */
  readonly words?: string | undefined;
  readonly flags: NewFlags;
  readonly asking: Asking;
  /** Reads the content. @throws UsageFault where there is no council yet. */
  readonly library: () => Library;
}

/** Asks for one thing and drafts its file, and the agenda it stands on if that changes. */
export type Maker = (desk: Desk) => Promise<readonly Draft[]>;

/** The name behind the command, or the answer to a question. */
export function nameOf({ asking, flags, words }: Desk, question: string): Promise<string> {
  return answer(asking, words ?? flags.name, { flag: "name", words: question }, someWords);
}

/** Nothing is written over. @throws UsageFault for a path below the content folder that is there. */
export function refuseExisting(content: string, path: string): void {
  if (existsSync(join(content, path))) throw new UsageFault(`${join(content, path)} is there already`);
}

/** @throws UsageFault for a council without a meeting. */
export function refuseWithoutMeeting({ meetings }: Library): void {
  if (meetings.length === 0)
    throw new UsageFault("there is no meeting yet: orderpaper new meeting makes one");
}

/** The day on which a clerk sits at the desk: `--today`, or the day it is where the council is. */
export function todayAt({ council }: Library, { today: said }: NewFlags): CivilDate {
  if (said !== undefined) return day(said);
  const words = new Intl.DateTimeFormat("en-CA", { timeZone: council["time-zone"], dateStyle: "short" });
  const today = parseCivilDate(words.format(new Date()));
  if (!today) throw new Error(`the clock says ${words.format(new Date())}`);
  return today;
}
