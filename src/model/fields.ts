import * as v from "valibot";
import { listInWords } from "../text/lists.ts";
import { type CivilDate, type ClockTime, parseCivilDate, parseClockTime } from "./civil-date.ts";
import { meantDate, meantNumber, meantTime, nearest, otherWayRound, whyNoDay } from "./meant.ts";

/**
 * The kinds of field that front matter has. Front matter reaches the schemas as text, lists and maps only (every
 * scalar stays as typed), so each field reads its own text. A message has two lines: what is the case, then
 * what to type; `content/schema.ts` takes them apart again.
 */
export function say(message: string, help: string): string {
  return `${message}\n${help}`;
}

function shape(input: unknown): string {
  if (Array.isArray(input)) return "a list stands";
  if (typeof input === "object") return "a group of fields stands";
  return "plain words stand";
}

/** What JSON Schema (draft 7) says of words that a schema reads with a program of its own, and editors cannot run. */
export interface Keywords {
  readonly type?: string | readonly string[];
  readonly pattern?: string;
  readonly format?: "date";
  readonly minimum?: number;
  readonly maximum?: number;
}

/** Says in a schema's pipe what editors are to be told of it: src/publish/schemas reads it. */
export const inEditors = <Input>(keywords: Keywords) =>
  v.metadata<Input, { readonly keywords: Keywords }>({ keywords });

const shown = (input: unknown): string =>
  `“${String(input).slice(0, 60)}${String(input).length > 60 ? "…" : ""}”`;

/** For a list or a group of fields where one value is wanted. */
const oneValue = (wanted: string, help: string) =>
  v.string((issue) => say(`${shape(issue.input)} where ${wanted} must be`, help));

/** Words; Markdown is allowed wherever words are. */
export const text = v.pipe(
  oneValue("words", "write one line of words; for several lines write | and the lines below it, indented"),
  v.nonEmpty(say("an item of this list is empty; it must hold words", "write them, or take the hyphen out")),
);

/**
 * An address for e-mail as people type one (HTML, "valid e-mail address", with letters of all alphabets): it becomes a link,
 * in which a question mark, a per cent sign or a line break would begin heads of a letter (RFC 6068, section 2).
 */
export const emailAddress = v.pipe(
  oneValue("an address for e-mail", "write one address, as clerk@council.example"),
  v.regex(/^[\p{L}\p{M}\p{N}.!#$*+/=^_`{|}~'-]+@[\p{L}\p{M}\p{N}-]+(?:\.[\p{L}\p{M}\p{N}-]+)*$/u, (issue) =>
    say(
      `${shown(issue.input)} is not an address for e-mail`,
      "write one address and nothing else, as clerk@council.example",
    ),
  ),
  inEditors({ pattern: "^[^@?%\\s]+@[^@?%\\s]+$" }),
);

/** A permanent id: the name of a file or folder. */
export const identifier = v.pipe(
  oneValue("an id", "write one id: the name of a file without .md"),
  v.regex(/^[a-z0-9][a-z0-9-]*$/, (issue) =>
    say(
      `${shown(issue.input)} is not an id: ids have small letters, digits and hyphens`,
      `write the name of the file without .md${idOf(issue.input)}`,
    ),
  ),
);

/** An id as somebody may have meant it: "Ada Clerk" is ada-clerk. */
function idOf(typed: string): string {
  const id = typed
    .toLowerCase()
    .replace(/\.md$/, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  return id === "" || id.length > 60 ? "" : `: ${id}`;
}

/** A day, "2018-09-13". */
export const civilDate = v.pipe(
  oneValue("a date", "write one day, as 2018-09-13"),
  v.rawTransform<string, CivilDate>(({ dataset, addIssue, NEVER }) => {
    const date = parseCivilDate(dataset.value);
    if (date !== undefined) return date;
    addIssue({ message: dateMessage(dataset.value) });
    return NEVER;
  }),
  inEditors({ pattern: "^\\d{4}-\\d{2}-\\d{2}$", format: "date" }),
);

function dateMessage(typed: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(typed)) {
    const swapped = otherWayRound(typed);
    return say(
      `${typed} is not a day of the calendar: ${whyNoDay(typed)}`,
      swapped === undefined
        ? "check the day and the month: year-month-day"
        : `write year-month-day: ${swapped}`,
    );
  }
  const meant = meantDate(typed);
  const curly = /^[“”‘’](\d{4}-\d{2}-\d{2})[“”‘’]$/.exec(typed)?.[1];
  if (curly !== undefined)
    return say(`the quotes round ${curly} are curly: a date has none`, `write ${curly}`);
  return say(
    `${shown(typed)} is not written as a date: year-month-day`,
    `write ${meant ?? "the year, the month and the day in digits, as 2018-09-13"}`,
  );
}

/** A time of day on the 24-hour clock, "16:00". */
export const clockTime = v.pipe(
  oneValue("a time", "write one time, as 16:00"),
  v.rawTransform<string, ClockTime>(({ dataset, addIssue, NEVER }) => {
    const time = parseClockTime(dataset.value);
    if (time !== undefined) return time;
    addIssue({ message: timeMessage(dataset.value) });
    return NEVER;
  }),
  inEditors({ pattern: "^([01]?\\d|2[0-3]):[0-5]\\d$" }),
);

function timeMessage(typed: string): string {
  if (/^\d{1,2}:\d{2}$/.test(typed))
    return say(`${typed} is not a time: hours go from 00 to 23, minutes from 00 to 59`, "check the time");
  return say(
    `${shown(typed)} is not written as a time of the 24-hour clock`,
    `write ${meantTime(typed) ?? "hours and minutes, as 16:00"}`,
  );
}

/** A whole number, zero or more. */
export const wholeNumber = v.pipe(
  oneValue("a number", "write one whole number"),
  v.regex(/^\d{1,9}$/, (issue) =>
    say(
      `${shown(issue.input)} is not a whole number in digits`,
      `write ${meantNumber(issue.input) ?? "digits only, such as 4"}`,
    ),
  ),
  v.transform(Number),
  inEditors({ type: ["string", "integer"], minimum: 0, maximum: 999_999_999 }),
);

/** yes/no or true/false. */
export const yesNo = v.pipe(
  oneValue("yes or no", "write yes or no"),
  v.regex(/^(yes|no|true|false)$/i, (issue) =>
    say(`${shown(issue.input)} is neither yes nor no`, "write yes or no"),
  ),
  v.transform((typed) => /^(yes|true)$/i.test(typed)),
  inEditors({
    type: ["string", "boolean"],
    pattern: "^([Yy][Ee][Ss]|[Nn][Oo]|[Tt][Rr][Uu][Ee]|[Ff][Aa][Ll][Ss][Ee])$",
  }),
);

/** One of a closed list of words. */
export function oneOf<const Words extends readonly [string, ...string[]]>(words: Words) {
  return v.picklist(words, ({ input }) =>
    typeof input === "string"
      ? say(
          `${shown(input)} is not one of the words this field takes`,
          `write ${nearest(input, words) ?? listInWords(words, "or")}`,
        )
      : say(`${shape(input)} where one word must be`, `write ${listInWords(words, "or")}`),
  );
}

/** A list; a single value where a list is wanted is said to be one. */
export function listOf<Of extends v.GenericSchema>(of: Of) {
  return v.array(of, ({ input }) =>
    say(`${shape(input)} where a list must be`, "write each on its own line behind a hyphen and a space"),
  );
}

/** Words as YAML takes them for words: behind a bare # it reads nothing. */
const quoted = (typed: string): string => (typed.includes("#") ? `"${typed}"` : typed);

/** A group of named fields, and no others. `noun` is what messages call it: "a meeting". */
export function group<const Entries extends v.ObjectEntries>(noun: string, entries: Entries) {
  const first = Object.keys(entries)[0] ?? "name";
  const fields = v.strictObject(entries, ({ expected, input }) => {
    if (expected === "never") return say(`this is not a field of ${noun}`, "take it out");
    if (expected === "Object")
      return say(
        `${shape(input)} where the fields of ${noun} must be`,
        `write its fields, such as { ${first}: ${typeof input === "string" ? quoted(input.slice(0, 60)) : "…"} }`,
      );
    const missing = String(expected).replace(/"/g, "");
    return say(`${noun} must have \`${missing}\``, `add a line that begins with ${missing}:`);
  });
  return v.pipe(fields, v.title(noun));
}

/** One of several shapes; `meant` says which one shows in what was typed. */
export function oneShapeOf<const Shapes extends readonly [v.GenericSchema, ...v.GenericSchema[]]>(
  shapes: Shapes,
  meant: (input: unknown) => Shapes[number],
) {
  return v.pipe(v.lazy(meant), v.metadata({ shapes }));
}

/** Either plain words or a group of fields: which one is meant shows in what was typed. */
export function wordsOr<Words extends v.GenericSchema, Fields extends v.GenericSchema>(
  words: Words,
  fields: Fields,
) {
  return oneShapeOf([words, fields], (input) =>
    typeof input === "object" && input !== null ? fields : words,
  );
}
