import { existsSync, lstatSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { decoded } from "../content/plain-text.ts";
import { canBeRedacted, standingOf } from "../publish/redaction/behind.ts";
import { withRecord } from "../publish/redaction/record.ts";
import { isRedacted, type Redacted, redact } from "../publish/redaction/redact.ts";
import { writeWhole } from "../publish/whole-file.ts";
import { counted, listInWords } from "../text/lists.ts";
import { paragraphsOf } from "../text/withheld.ts";
import { type ExitCode, printFindings } from "./check.ts";
import type { Terminal } from "./terminal.ts";
import { UsageFault } from "./usage-fault.ts";

export interface RedactOptions {
  /** The private paper or minutes. */
  readonly file: string;
  readonly content: string;
  /** The private tree; found from the file if it is not said. */
  readonly privateTree?: string | undefined;
  /** Words that may stand in the open although they are withheld elsewhere in the file. */
  readonly keep: readonly string[];
  /** Whether a public file that was changed by hand may be written over. */
  readonly force: boolean;
}

/**
 * `orderpaper redact FILE`: writes the public version of a private paper or of minutes to the same place of the public
 * tree, and remembers in the private file which one that was. Refuses what would leave withheld words in the open.
 */
export async function runRedact(options: RedactOptions, terminal: Terminal): Promise<ExitCode> {
  const path = pathIn(options);
  const { text, wrongAt } = decoded(readFileSync(options.file));
  if (wrongAt !== undefined) throw new UsageFault(`${options.file} is not written in UTF-8`);
  const made = redact({ text, file: options.file, path }, options.keep);
  if (!isRedacted(made)) {
    printFindings({ findings: made, texts: new Map([[options.file, text]]), files: 1 }, "people", terminal);
    terminal.say("Nothing was written.");
    return 1;
  }
  const target = join(options.content, path);
  const there = publicText(target);
  const standing = standingOf(text, options.file, there);
  if (standing === "edited" && !options.force)
    throw new UsageFault(
      `${target} was written or changed by hand, and is not what ${options.file} makes; compare the two, then say --force to write it again`,
    );
  writeWhole(target, made.text);
  writeWhole(options.file, withRecord(text, made.text));
  const done =
    standing === "missing"
      ? "made"
      : standing === "current" && there === made.text
        ? "as it was"
        : "made again";
  terminal.say([`${target} is ${done}: ${whatWasDone(made)}.`, ...nextSteps(options, path, made)].join("\n"));
  return 0;
}

/** Where the file stands in its tree. @throws UsageFault for a file that is in none, or is not a paper or minutes. */
function pathIn({ file, content, privateTree }: RedactOptions): string {
  if (!existsSync(file)) throw new UsageFault(`there is no file ${file}`);
  const whole = resolve(file).split(sep).join("/");
  const found = /^(.*)\/(meetings\/[^/]+\/[^/]+)$/.exec(whole);
  const path =
    privateTree === undefined
      ? found?.[2]
      : relative(resolve(privateTree), resolve(file)).split(sep).join("/");
  if (path === undefined || !canBeRedacted(path))
    throw new UsageFault(
      `${file} is not a paper or minutes of a private tree: it must lie in meetings/ and the folder of its meeting`,
    );
  const tree = whole.slice(0, whole.length - path.length - 1);
  const public_ = resolve(content).split(sep).join("/");
  if (`${tree}/`.startsWith(`${public_}/`) || `${public_}/`.startsWith(`${tree}/`))
    throw new UsageFault(
      `${file} lies in the public tree ${content}; the full text must lie in a private tree`,
    );
  const meeting = join(content, dirname(path));
  if (!existsSync(meeting))
    throw new UsageFault(`there is no folder ${meeting}; the meeting must be in the public tree first`);
  return path;
}

/** The public file as it is. @throws UsageFault for something that is no file. */
function publicText(target: string): string | undefined {
  if (!existsSync(target)) return undefined;
  if (!lstatSync(target).isFile())
    throw new UsageFault(`${target} is not a file of its own; nothing is written there`);
  return decoded(readFileSync(target)).text;
}

/** "2 passages withheld under paragraph 3, 1 as confidential; item and exempt left out". */
function whatWasDone({ withheld, fields, comments }: Redacted): string {
  const counts = new Map<string, number>();
  for (const { label = "" } of withheld) counts.set(label, (counts.get(label) ?? 0) + 1);
  const each = [...counts].map(([label, count], index) => {
    const many = index === 0 ? `${counted(count, "passage")} withheld` : String(count);
    return label === "confidential"
      ? `${many} as confidential`
      : `${many} under ${paragraphsOf(label).length === 1 ? "paragraph" : "paragraphs"} ${label}`;
  });
  const left = [
    ...fields.filter((name) => name !== "public-version"),
    ...(comments === 0 ? [] : [counted(comments, "comment")]),
  ];
  return [each.join(", "), ...(left.length === 0 ? [] : [`${listInWords(left)} left out`])].join("; ");
}

/** What the clerk does next: files to look at and copy, a line for the agenda, a look at what will be public. */
function nextSteps({ file, content }: RedactOptions, path: string, { uses }: Redacted): readonly string[] {
  const name = path.split("/").at(-1) ?? "";
  const agenda = join(content, dirname(path), "meeting.md");
  const missing = uses.filter(
    (used) => existsSync(join(dirname(file), used)) && !existsSync(join(content, dirname(path), used)),
  );
  const isNamed =
    name === "minutes.md" || (existsSync(agenda) && readFileSync(agenda, "utf8").includes(name));
  return [
    ...(missing.length === 0
      ? []
      : [
          missing.length === 1
            ? `It uses ${missing[0]}, which was not copied. Look at it, and at what it hides (names in it, where a`
            : `It uses ${listInWords(missing)}, which were not copied. Look at each, and at what it hides (names in it, where a`,
          `photograph was taken), then copy it to ${join(content, dirname(path))}.`,
        ]),
    ...(isNamed ? [] : [`Name ${name} under papers: of its item in ${agenda}.`]),
    "Read it as a stranger would before you publish it.",
  ];
}
