import { contentFile } from "../front-matter.ts";
import { attendanceOf } from "./attendance.ts";
import { plainWords } from "./decoding.ts";
import { escapedTitle } from "./escaped-title.ts";
import { type LeadsTo, markdownWords, withoutHeadings } from "./markdown-words.ts";
import type { Ids } from "./names-and-ids.ts";
import type { OldItem, OldMeeting } from "./old.ts";

interface MinutesParts {
  readonly ids: Ids;
  readonly leadsTo: LeadsTo;
  readonly ask: (words: string) => void;
}

/**
 * The minutes of a meeting, item by item; undefined if none were published. What was only ever in the printed minutes is not in the
 * web service, and so not here. Whether they were confirmed the service does not say: they are drafts until somebody does.
 */
export function minutesOf(
  meeting: OldMeeting,
  items: readonly OldItem[],
  { ids, leadsTo, ask }: MinutesParts,
): string | undefined {
  const minuted = items.filter(
    (item) => !item.isRestricted && item.areMinutesPublished !== false && minutesHtml(item) !== undefined,
  );
  if (meeting.areMinutesPublished === false || minuted.length === 0) {
    if (meeting.areMinutesPublished && minuted.length === 0)
      ask(
        "its minutes were published, and their text was not in the web service; import them from the printed minutes",
      );
    if (meeting.areMinutesPublished === false && minuted.length > 0)
      ask("its minutes were not published yet, and were left out");
    return undefined;
  }
  const sections = minuted.map((item) => {
    const { text, doubts } = markdownWords(minutesHtml(item) ?? "", leadsTo);
    const number = item.number === undefined ? "" : `${item.number}. `;
    for (const doubt of doubts) ask(`minutes of item ${item.number ?? item.title.slice(0, 60)}: ${doubt}`);
    return `## ${number}${escapedTitle(item.title.slice(0, 200))}\n\n${withDecisions(withoutHeadings(text))}`;
  });
  const { fields, doubts } = attendanceOf(meeting.attendees, ids);
  for (const doubt of doubts) ask(doubt);
  const numbers = runningNumbers(minuted);
  if (numbers === "not in a row")
    ask(
      "its minutes had numbers of their own that do not run on without a gap; they have their items’ numbers now",
    );
  ask(
    "nothing says whether these minutes were confirmed; if they were, write status: confirmed and confirmed: { meeting: … }",
  );
  return contentFile(
    {
      status: "draft",
      ...fields,
      ...(typeof numbers === "number" ? { "minute-numbers": { first: numbers } } : {}),
    },
    sections.join("\n\n"),
  );
}

/** The minutes of an item; where there are none the decision that was published of it. */
function minutesHtml({ minutes, decision }: OldItem): string | undefined {
  if (minutes !== undefined) return minutes;
  if (decision === undefined) return undefined;
  return /^(?:it was )?(?:resolved|agreed|noted|decision)\b/i.test(plainWords(decision))
    ? decision
    : `<p><b>DECISION:</b></p>${decision}`;
}

/** The first of the numbers that minutes ran on with, where they are not the items' own. */
function runningNumbers(items: readonly OldItem[]): number | "not in a row" | undefined {
  const given = items.map(({ minuteNumber }) => minuteNumber);
  if (given.every((number) => number === undefined)) return undefined;
  if (items.every(({ number, minuteNumber }) => minuteNumber === undefined || minuteNumber === number))
    return undefined;
  const first = Number(given[0]);
  const isRow =
    Number.isSafeInteger(first) && given.every((number, index) => number === String(first + index));
  return isRow ? first : "not in a row";
}

/** What begins a decision: the word alone in bold, or bold with what follows, or plain. */
const DECISION =
  /^((?:>\s*|[-*]\s+|\d{1,3}[.)]\s+)?)(?:\*\*|__)?(RESOLVED|AGREED|NOTED|RECOMMENDED|DECISION|Resolved|Agreed|Noted|Recommended|Decision)\b((?:\s+(?:unanimously|UNANIMOUSLY))?)(?:\*\*|__)?\s*([:.–—-]*)(?:\*\*|__)?\s*(?=(\S*))/;

/**
 * Paragraphs that begin with RESOLVED, AGREED or NOTED with that word in bold, which makes them decisions here. In small letters the
 * word must be followed by a colon, a dash or "that": "Agreed actions were…" is a sentence.
 */
export function withDecisions(text: string): string {
  return text
    .split("\n\n")
    .map((paragraph) =>
      paragraph.replace(
        DECISION,
        (all, before: string, word: string, how: string, sign: string, next: string) => {
          const isShouted = word === word.toUpperCase();
          if (!isShouted && sign === "" && !/^(?:that|to)$/i.test(next)) return all;
          return `${before}**${word.toUpperCase()}${how.toLowerCase()}:**${next === "" ? "" : " "}`;
        },
      ),
    )
    .map(closeBold)
    .join("\n\n");
}

/** A bold phrase that went on behind the word has lost its beginning: its end must go, too. */
function closeBold(paragraph: string): string {
  const marks = paragraph.match(/(?<!\\)\*\*/g)?.length ?? 0;
  if (marks % 2 === 0 || !/^\S*\s*\*\*[A-Z]+(?: unanimously)?:\*\*/.test(paragraph)) return paragraph;
  const head = /^.*?:\*\*/.exec(paragraph)?.[0] ?? "";
  return `${head}${paragraph.slice(head.length).replace(/(?<!\\)\*\*/, "")}`;
}
