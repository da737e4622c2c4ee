import { type AgendaItem, allItems } from "../../model/agenda.ts";
import type { Library } from "../../model/library.ts";
import type { Meeting } from "../../model/meeting.ts";
import type { Paper } from "../../model/paper.ts";
import { membersOn } from "../../rules/attendance.ts";
import { nextNumber, RUNS, type Run } from "../../rules/running-numbers.ts";
import { type Draft, field, page } from "./draft.ts";

/**
 * Minutes to be written: everybody who is a member on that day, a heading for each item, and under it what each report
 * recommends, as the decision it would be. Numbers that run on begin behind the last ones of the body. All of it is a draft for the clerk, who was there, to correct.
 */
export function draftMinutes(meeting: Meeting, library: Library): Draft {
  const members = membersOn(meeting.body, meeting.date);
  const chair = members.find(
    ({ role }) =>
      role !== undefined &&
      /^(?:the )?(?:chair(?:man|woman|person)?|convener|convenor|mayor|provost)$/i.test(role),
  );
  const lines = [
    "status: draft",
    ...(meeting.venue === undefined ? [] : [field("venue", meeting.venue)]),
    ...(meeting.time === undefined ? [] : [field("started", meeting.time)]),
    ...(chair === undefined ? [] : [field("chair", chair.person.id)]),
    "# Everybody who is a member on that day: move those who were away to apologies or absent.",
    ...(members.length === 0 ? [] : ["present:", ...members.map(({ person }) => `  - ${person.id}`)]),
    "also-present: []",
    "apologies: []",
    "absent: []",
    "declarations: []",
    "votes: []",
    ...RUNS.flatMap((run) => runsOn(library, meeting, run)),
  ];
  const words = allItems(meeting.agenda).map(itemWords).join("\n");
  return { path: `meetings/${meeting.id}/minutes.md`, text: page(lines, words) };
}

/** The line with the next number, if the body's last minutes have numbers that run on. */
function runsOn(library: Library, meeting: Meeting, run: Run): readonly string[] {
  const before = nextNumber(library, meeting, run);
  if (!before) return [];
  const noted = run === "resolution-numbers" && before.after.minutes?.[run]?.noted === true;
  const entries = [
    `first: ${before.next}`,
    ...(before.prefix === undefined ? [] : [`prefix: ${JSON.stringify(before.prefix)}`]),
    ...(noted ? ["noted: yes"] : []),
  ];
  return [`${run}: { ${entries.join(", ")} }`];
}

function itemWords(item: AgendaItem): string {
  const heading = `## ${item.number === undefined ? "" : `${item.number.replace(/[.)]+$/, "")}. `}${oneLine(item.title)}\n`;
  const decided = item.papers
    .flatMap((paper) => (paper.kind === "paper" ? recommendationsOf(paper.paper) : []))
    .map((recommendation) => `\n${asDecision(recommendation)}\n`);
  return `${heading}${decided.join("")}`;
}

const oneLine = (title: string): string => title.replace(/\s+/g, " ").trim();

/** What stands under a report's heading "Recommendation(s)", as it was typed, without its notes and typed numbers. */
export function recommendationsOf({ body }: Pick<Paper, "body">): readonly string[] {
  const lines = body.text.split("\n");
  const from = lines.findIndex((line) => /^##\s+(?:\d+[.)]?\s+)?recommendations?\b/i.test(line));
  if (from < 0) return [];
  const rest = lines.slice(from + 1);
  const to = rest.findIndex((line) => /^##?\s/.test(line));
  const text = (to < 0 ? rest : rest.slice(0, to))
    .map((line) => line.replace(/\[\^[^\]]+\]/g, "").replace(/^\d+(?:\.\d+)+\.?\s+/, ""))
    .join("\n")
    .trim();
  return text === "" ? [] : [text];
}

/** The word stands before the first paragraph; before a list it is a paragraph of its own, and the list is what was decided. */
const asDecision = (text: string): string =>
  /^(?:\d+[.)]|[-*+])\s/.test(text) ? `**RESOLVED:**\n\n${text}` : `**RESOLVED:** ${text}`;
