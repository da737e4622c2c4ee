import { stringify } from "yaml";
import { licenceOf } from "../../model/licence.ts";
import type { Meeting } from "../../model/meeting.ts";
import type { Minutes, Tally } from "../../model/minutes.ts";
import { fullName } from "../../model/name.ts";
import type { Paper } from "../../model/paper.ts";
import { addressOf } from "../../model/reference.ts";
import type { ViewContext } from "../../views/context.ts";
import type { SiteFile } from "../files.ts";
import { filled, type Json, type JsonObject } from "./json.ts";
import { signature, sittingFacts } from "./sitting-facts.ts";
import { whereIs } from "./where.ts";

/**
 * Every paper and the minutes of every meeting as Markdown. The text is the author's own; its front matter says what the
 * page says, in the fields of the content format, and where it was published. Comments, waivers and settings for printing
 * stay behind.
 */
export function markdownFiles(context: ViewContext): readonly SiteFile[] {
  return context.library.meetings.flatMap((meeting) => [
    ...meeting.papers.map((paper) =>
      markdownFile(
        addressOf.markdown(meeting.id, paper.id),
        () => paper.body.text,
        () => ({
          ...paperFacts(paper),
          ...provenance(context, meeting, addressOf.paper(meeting.id, paper.id)),
        }),
      ),
    ),
    ...minutesFile(context, meeting),
  ]);
}

function minutesFile(context: ViewContext, meeting: Meeting): readonly SiteFile[] {
  const { minutes } = meeting;
  if (!minutes) return [];
  return [
    markdownFile(
      addressOf.markdown(meeting.id, "minutes"),
      () => minutes.body.text,
      () => ({
        ...minutesFacts(minutes),
        ...provenance(context, meeting, addressOf.minutes(meeting.id)),
      }),
    ),
  ];
}

function markdownFile(address: string, text: () => string, facts: () => JsonObject): SiteFile {
  return {
    address,
    late: "",
    bytes: () =>
      new TextEncoder().encode(`---\n${stringify(filled(facts()), { lineWidth: 0 })}---\n${text()}`),
  };
}

function paperFacts(paper: Paper): JsonObject {
  return {
    title: paper.title,
    kind: paper.kind,
    "report-of": paper["report-of"],
    date: paper.date,
    classification: paper.classification,
    wards: paper.wards,
    "policy-context": paper["policy-context"],
    "financial-summary": paper["financial-summary"],
    authors: paper.authors.map(signature),
    contact: paper.contact.map(signature),
    "background-papers": paper["background-papers"],
    published: paper.published,
    revised: paper.revised.map(({ date, reason }) => ({ date, reason })),
  };
}

function minutesFacts(minutes: Minutes): JsonObject {
  return {
    title: "Minutes",
    status: minutes.status,
    confirmed:
      minutes.confirmed &&
      filled({
        meeting: minutes.confirmed.meeting,
        minute: minutes.confirmed.minute,
        "signed-by": minutes.confirmed.signedBy && fullName(minutes.confirmed.signedBy),
        signed: minutes.confirmed.signed,
      }),
    published: minutes.published,
    venue: minutes.venue,
    started: minutes.started,
    ended: minutes.ended,
    ...sittingFacts(minutes),
    votes: minutes.votes.map((vote) =>
      filled({
        item: vote.item,
        motion: vote.motion,
        moved: vote.moved && fullName(vote.moved),
        seconded: vote.seconded && fullName(vote.seconded),
        for: tally(vote.for),
        against: tally(vote.against),
        abstained: tally(vote.abstained),
      }),
    ),
    corrections: minutes.corrections.map((correction) => filled(correction)),
    numbering: minutes.numbering === "auto" ? undefined : minutes.numbering,
    "minute-numbers": minutes["minute-numbers"] && filled(minutes["minute-numbers"]),
    "resolution-numbers": minutes["resolution-numbers"] && filled(minutes["resolution-numbers"]),
  };
}

const tally = (count: Tally | undefined): Json | undefined =>
  typeof count === "object" ? count.map(fullName) : count;

function provenance(context: ViewContext, meeting: Meeting, address: string): JsonObject {
  const { council } = context.library;
  const licence = licenceOf(council);
  return {
    council: council.name,
    body: meeting.body.name,
    meeting: meeting.date,
    source: whereIs(context, address),
    licence: licence && `${licence.name}, ${licence.url}`,
  };
}
