import { monthNumber, weekdayOf } from "./dates.ts";

/** What words say of the day by which something is to be done; `words` is the phrase as it was typed. */
export type DueWords = { readonly words: string } & (
  | { readonly kind: "span"; readonly count: number; readonly unit: "week" | "month" | "year" }
  /** A day of the calendar: "2027-03-31". */
  | { readonly kind: "day"; readonly date: string }
  | { readonly kind: "next-meeting" }
  /** The body's meeting in a month (1 to 12). */
  | { readonly kind: "meeting-in"; readonly month: number; readonly year?: number }
);

const COUNTS = "a one two three four five six seven eight nine ten eleven twelve".split(" ");
const MONTH = "(january|february|march|april|may|june|july|august|september|october|november|december)";
const COUNT = `(\\d{1,2}|an|${COUNTS.join("|")})`;
/** What may come before a meeting by which something is to be done. */
const TOWARDS = "(?:to|at|by|for|before|in time for)";

const SPAN = new RegExp(
  `\\b(?:in|within|after) ${COUNT} (fortnight|week|month|year)s?(?:['’]s?)?(?: time)?(?: (?:of|from|after) (?:the|this) meeting)?(?=[.,;:)!]|\\s*$| at the latest| to the )`,
  "gi",
);
const DAY = new RegExp(
  `\\b(?:by|on or before|(?:no|not) later than) (?:((?:mon|tues|wednes|thurs|fri|satur|sun)day),? )?(?:the )?(\\d{1,2})(?:st|nd|rd|th)? (?:of )?${MONTH},? (\\d{4})\\b(?! (?:or|to|at the earliest)\\b)`,
  "gi",
);
const END = new RegExp(`\\bby the end of (?:${MONTH} )?(\\d{4})\\b(?![/–-]\\d)(?! (?:or|to)\\b)`, "gi");
const NEXT = new RegExp(
  `\\b${TOWARDS} (?:(?:the|its|our) )?next (?:ordinary )?meeting\\b(?! (?:of|but|with|after|or|following|between|in|on)\\b)`,
  "gi",
);
const MEETING_IN = new RegExp(
  `\\b${TOWARDS} (?:the|its|our) (?:${MONTH}(?: (\\d{4}))? meeting|meeting (?:in|of) ${MONTH}(?: (\\d{4}))?)\\b(?! (?:of|with|or)\\b)`,
  "gi",
);

/** Words before a phrase that make it part of what is asked about: “how many were seen within six weeks”. */
const DOUBT =
  /\b(?:how|whether|who|whose|which|that|what|when|where|why|if|until|unless|numbers?|figures?|shares?|proportions?|percentages?|per cent|targets?|rates?|waits?|waiting|seen|treated|finished|completed|due|expected|since|than|time|times|every|each|not|never)\b/i;

/**
 * What a text says of when it is to be done, where it is plain: one phrase of a small grammar, standing where it can mean
 * nothing else. Undefined if no phrase does, or if two say different things. Without a meeting's day nothing is a date yet:
 * `model/action-due.ts` makes it one.
 */
export function dueWordsIn(text: string): DueWords | undefined {
  const plain = text.replace(/\s+/g, " ").trim();
  const found = sentencesOf(plain).flatMap(phrasesIn);
  const [first] = found;
  return first && found.every((other) => meaning(other) === meaning(first)) ? first : undefined;
}

/** The day `count` weeks, months or years after another; of a month that is too short, its last day. */
export function dayAfter(
  from: string,
  { count, unit }: { count: number; unit: "week" | "month" | "year" },
): string {
  const [year = 0, month = 1, day = 1] = from.split("-").map(Number);
  if (unit === "week") return iso(new Date(Date.UTC(year, month - 1, day + 7 * count)));
  const months = month - 1 + (unit === "year" ? 12 : 1) * count;
  const last = new Date(Date.UTC(year, months + 1, 0));
  return iso(new Date(Date.UTC(last.getUTCFullYear(), last.getUTCMonth(), Math.min(day, last.getUTCDate()))));
}

function phrasesIn(sentence: string): readonly DueWords[] {
  return [
    ...read(sentence, SPAN, spanOf),
    ...read(sentence, DAY, dayOf),
    ...read(sentence, END, endOf),
    ...read(sentence, NEXT, ([words]) => [{ kind: "next-meeting", words }]),
    ...read(sentence, MEETING_IN, meetingIn),
  ];
}

function read(
  sentence: string,
  phrase: RegExp,
  make: (match: RegExpExecArray) => readonly DueWords[],
): readonly DueWords[] {
  return [...sentence.matchAll(phrase)]
    .filter(({ index }) => {
      // Resolutions begin with “That”, which asks nothing.
      const before = sentence.slice(0, index).replace(/^\W*that\b/i, "");
      return !DOUBT.test(before) && !/\bor\s*$/i.test(before);
    })
    .flatMap((match) => make(match));
}

function spanOf([words, count = "", unit = ""]: RegExpExecArray): readonly DueWords[] {
  const typed = count.toLowerCase();
  const number = /^\d/.test(typed) ? Number(typed) : typed === "an" ? 1 : Math.max(1, COUNTS.indexOf(typed));
  if (number === 0) return [];
  switch (unit.toLowerCase()) {
    case "fortnight":
      return [{ kind: "span", count: 2 * number, unit: "week", words }];
    case "week":
      return [{ kind: "span", count: number, unit: "week", words }];
    case "month":
      return [{ kind: "span", count: number, unit: "month", words }];
    default:
      return [{ kind: "span", count: number, unit: "year", words }];
  }
}

function dayOf([words, weekday, day = "", month = "", year = ""]: RegExpExecArray): readonly DueWords[] {
  const date = new Date(Date.UTC(Number(year), (monthNumber(month) ?? 0) - 1, Number(day)));
  const isReal = date.getUTCDate() === Number(day);
  if (!isReal || (weekday !== undefined && weekdayOf(iso(date)).toLowerCase() !== weekday.toLowerCase()))
    return [];
  return [{ kind: "day", date: iso(date), words }];
}

/** The last day of a month, or of a year. */
const endOf = ([words, month, year = ""]: RegExpExecArray): readonly DueWords[] => [
  {
    kind: "day",
    date: iso(new Date(Date.UTC(Number(year), monthNumber(month ?? "december") ?? 12, 0))),
    words,
  },
];

function meetingIn([words, before, year1, behind, year2]: RegExpExecArray): readonly DueWords[] {
  const month = monthNumber(before ?? behind ?? "");
  const year = year1 ?? year2;
  if (month === undefined) return [];
  return [{ kind: "meeting-in", month, ...(year === undefined ? {} : { year: Number(year) }), words }];
}

const sentencesOf = (text: string): readonly string[] => text.split(/(?<=[.!?;])\s+(?=[“"‘'(]*[A-Z])/);

const meaning = ({ words: _, ...said }: DueWords): string => JSON.stringify(said);

const iso = (day: Date): string => day.toISOString().slice(0, 10);
