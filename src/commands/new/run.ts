import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Library } from "../../model/library.ts";
import { nearest } from "../../model/meant.ts";
import { check } from "../../publish/edition.ts";
import { writeWhole } from "../../publish/whole-file.ts";
import { type ExitCode, printFindings } from "../check.ts";
import type { Terminal } from "../terminal.ts";
import { UsageFault } from "../usage-fault.ts";
import type { Asking } from "./ask.ts";
import { newBody, newCouncil, newPerson } from "./begin.ts";
import { newMeeting, newReport } from "./convene.ts";
import type { Maker } from "./desk.ts";
import type { Draft } from "./draft.ts";
import { FLAGS_OF, type NewFlags, THINGS, type Thing } from "./flags.ts";
import { nextSteps } from "./next.ts";
import { newAction, newDecision, newMinutes } from "./record.ts";

export interface NewOptions {
  readonly thing: string;
  /** What stood behind the thing: a name, a title, the words of an action. */
  readonly words: string;
  readonly content: string;
  readonly flags: NewFlags;
  readonly asking: Asking;
}

const MAKERS: Readonly<Record<Thing, Maker>> = {
  council: newCouncil,
  person: newPerson,
  body: newBody,
  meeting: newMeeting,
  report: newReport,
  minutes: newMinutes,
  action: newAction,
  decision: newDecision,
};

/** `orderpaper new THING`: asks for what was not said, writes the files, and says what `check` says of them and what is next. */
export async function runNew(options: NewOptions, terminal: Terminal): Promise<ExitCode> {
  const { content, words, flags, asking } = options;
  const thing = thingNamed(options.thing);
  refuseStray(thing, options);
  const library = (): Library => {
    if (!existsSync(join(content, "council.yaml")))
      throw new UsageFault(
        `there is no ${join(content, "council.yaml")} yet: orderpaper new council "NAME" makes it`,
      );
    return check(content).library;
  };
  const drafts = await MAKERS[thing]({
    content,
    words: words === "" ? undefined : words,
    flags,
    asking,
    library,
  });
  for (const draft of drafts) terminal.say(`${write(content, draft)} ${join(content, draft.path)}`);
  return judge(thing, drafts, content, terminal);
}

function thingNamed(typed: string): Thing {
  const thing = THINGS.find((known) => known === typed);
  if (thing) return thing;
  const near = nearest(typed, THINGS);
  throw new UsageFault(
    `orderpaper new makes ${THINGS.join(", ")}, not “${typed}”${near ? `; did you mean ${near}?` : ""}`,
  );
}

/** An option that another thing takes would be lost unseen. `--today` may stand with all of them. */
function refuseStray(thing: Thing, { flags, words }: NewOptions): void {
  const known = Object.keys(FLAGS_OF[thing]);
  const stray = Object.entries(flags).find(
    ([flag, value]) => value !== undefined && flag !== "today" && !known.includes(flag),
  );
  if (stray)
    throw new UsageFault(
      `orderpaper new ${thing} has no --${stray[0]}; it takes ${known.map((flag) => `--${flag}`).join(", ")}`,
    );
  if (thing === "meeting" && words !== "")
    throw new UsageFault(`orderpaper new meeting takes no “${words}”; say --body, --date, --time or --venue`);
}

/** Writes in one step, and says what was done: a new file, or an agenda that has one paper more. */
function write(content: string, { path, text }: Draft): "Written:" | "Changed:" {
  const file = join(content, path);
  const was = existsSync(file);
  writeWhole(file, text);
  return was ? "Changed:" : "Written:";
}

/** What `check` says of the new files; of others only that there is something. */
function judge(thing: Thing, drafts: readonly Draft[], content: string, terminal: Terminal): ExitCode {
  const checked = check(content);
  const findings = checked.findings.filter(({ span }) =>
    drafts.some(({ path }) => span.file.endsWith(`/${path}`)),
  );
  if (findings.length > 0) printFindings({ ...checked, findings }, "people", terminal);
  if (checked.findings.length > findings.length)
    terminal.say("Other files have findings too: orderpaper check");
  const next = nextSteps(thing, drafts, checked.library, content);
  terminal.say(`Next:    ${next.join("\n         ")}`);
  return findings.some(({ severity }) => severity === "error") ? 1 : 0;
}
