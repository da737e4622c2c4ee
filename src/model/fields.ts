import * as v from "valibot";
import { type CivilDate, type ClockTime, parseCivilDate, parseClockTime } from "./civil-date.ts";

/**
 * The kinds of field that front matter has. Front matter reaches the schemas as text, lists and maps only (every
 * scalar stays as typed), so each field reads its own text. A message has two lines: what is the case, then
 * what to type; `content/schema.ts` takes them apart again.
 */
export function say(message: string, help: string): string {
  return `${message}\n${help}`;
}

function shape(input: unknown): string {
  if (Array.isArray(input)) return "a list";
  if (typeof input === "object") return "a group of fields";
  return "text";
}

const shown = (input: unknown): string =>
  typeof input === "string" ? `“${input.slice(0, 60)}”` : shape(input);

/** Words; Markdown is allowed wherever words are. */
export const text = v.pipe(
  v.string((issue) =>
    say(
      `${shape(issue.input)} stands where words are wanted`,
      "write plain words, in quotes if they hold a colon",
    ),
  ),
  v.nonEmpty(say("nothing is written here", "write the words, or take the field out")),
);

/** A permanent id: the name of a file or folder. */
export const identifier = v.pipe(
  v.string((issue) =>
    say(`${shape(issue.input)} stands where an id is wanted`, "write the name of the file without .md"),
  ),
  v.regex(/^[a-z0-9][a-z0-9-]*$/, (issue) =>
    say(
      `${shown(issue.input)} is not an id`,
      "an id is the name of its file: small letters, digits and hyphens",
    ),
  ),
);

const curly = /[“”‘’]/;

/** A day, "2018-09-13". */
export const civilDate = v.pipe(
  v.string((issue) =>
    say(`${shape(issue.input)} stands where a date is wanted`, "write the day as 2018-09-13"),
  ),
  v.rawTransform<string, CivilDate>(({ dataset, addIssue, NEVER }) => {
    const date = parseCivilDate(dataset.value);
    if (date !== undefined) return date;
    addIssue({ message: dateMessage(dataset.value) });
    return NEVER;
  }),
);

function dateMessage(typed: string): string {
  if (curly.test(typed))
    return say(`${typed} has curly quotes around the date`, "take the quotes away: 2018-09-13");
  if (/^\d{4}-\d{2}-\d{2}$/.test(typed))
    return say(`${typed} is not a day of the calendar`, "check the day and the month: year-month-day");
  const british = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(typed);
  if (british?.[1] && british[2] && british[3]) {
    const iso = `${british[3]}-${british[2].padStart(2, "0")}-${british[1].padStart(2, "0")}`;
    return say(`“${typed}” is not written as a date`, `write year-month-day: ${iso}`);
  }
  return say(`“${typed.slice(0, 40)}” is not written as a date`, "write year-month-day: 2018-09-13");
}

/** A time of day on the 24-hour clock, "16:00". */
export const clockTime = v.pipe(
  v.string((issue) => say(`${shape(issue.input)} stands where a time is wanted`, "write the time as 16:00")),
  v.rawTransform<string, ClockTime>(({ dataset, addIssue, NEVER }) => {
    const time = parseClockTime(dataset.value);
    if (time !== undefined) return time;
    addIssue({
      message: say(`“${dataset.value.slice(0, 40)}” is not a time`, "write it on the 24-hour clock: 16:00"),
    });
    return NEVER;
  }),
);

/** A whole number, zero or more. */
export const wholeNumber = v.pipe(
  v.string((issue) => say(`${shape(issue.input)} stands where a number is wanted`, "write one whole number")),
  v.regex(/^\d{1,9}$/, (issue) =>
    say(`${shown(issue.input)} is not a whole number`, "write digits only, such as 4"),
  ),
  v.transform(Number),
);

/** yes/no or true/false. */
export const yesNo = v.pipe(
  v.string((issue) => say(`${shape(issue.input)} stands where yes or no is wanted`, "write yes or no")),
  v.regex(/^(yes|no|true|false)$/i, (issue) =>
    say(`${shown(issue.input)} is neither yes nor no`, "write yes or no"),
  ),
  v.transform((typed) => /^(yes|true)$/i.test(typed)),
);

/** One of a closed list of words. */
export function oneOf<const Words extends readonly [string, ...string[]]>(words: Words) {
  return v.picklist(words, (issue) =>
    say(`${shown(issue.input)} is not one of the words this field takes`, `write ${inChoice(words)}`),
  );
}

function inChoice(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} or ${words[words.length - 1]}`;
}

/** A list; a single value where a list is wanted is said to be one. */
export function listOf<Of extends v.GenericSchema>(of: Of) {
  return v.array(of, (issue) =>
    say(
      `${shape(issue.input)} stands where a list is wanted`,
      "write each on its own line behind a hyphen, or [one, two]",
    ),
  );
}

/** A group of named fields, and no others. `noun` is what messages call it: "a meeting". */
export function group<const Entries extends v.ObjectEntries>(noun: string, entries: Entries) {
  return v.strictObject(entries, (issue) => groupMessage(noun, issue.expected, issue.input));
}

function groupMessage(noun: string, expected: string | null, input: unknown): string {
  if (expected === "never") return say(`this is not a field of ${noun}`, "take it out");
  if (expected === "Object")
    return say(
      `${shape(input)} stands where the fields of ${noun} are wanted`,
      "write one field a line, such as name: …",
    );
  return say(
    `${noun} must have ${String(expected).replace(/"/g, "`")}`,
    `add the field ${String(expected).replace(/"/g, "")}:`,
  );
}

/** Either plain words or a group of fields: which one is meant shows in what was typed. */
export function wordsOr<Words extends v.GenericSchema, Fields extends v.GenericSchema>(
  words: Words,
  fields: Fields,
) {
  return v.lazy((input): Words | Fields => (typeof input === "object" && input !== null ? fields : words));
}
