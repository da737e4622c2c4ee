import type { CivilDate } from "../../model/civil-date.ts";
import type { DecisionRecord } from "../../model/decision-record.ts";
import type { Meeting } from "../../model/meeting.ts";
import type { Minutes } from "../../model/minutes.ts";
import type { Name } from "../../model/name.ts";
import type { Paper } from "../../model/paper.ts";
import { addressOf } from "../../model/reference.ts";
import { dateInWords } from "../../text/dates.ts";
import type { ViewContext } from "../context.ts";
import { titleWords } from "../prose.ts";
import { personNamed } from "./body.ts";
import { councilNamed } from "./council.ts";
import { meetingNamed } from "./meeting.ts";
import { namedOf } from "./whole-address.ts";

const TYPES: Readonly<Record<Paper["kind"], string>> = {
  report: "Report",
  slides: "PresentationDigitalDocument",
  appendix: "DigitalDocument",
};

/** A report, its slides or an appendix (schema.org Report and its kin), as a part of the meeting's papers. */
export function paperData(context: ViewContext, meeting: Meeting, paper: Paper): object {
  const published = paper.published ?? meeting.published;
  const revised = paper.revised
    .map(({ date }) => date)
    .sort()
    .at(-1);
  return {
    "@type": TYPES[paper.kind],
    ...namedOf(context, addressOf.paper(meeting.id, paper.id)),
    name: titleWords(paper.title),
    inLanguage: context.library.council.language,
    ...(paper.authors.length === 0 ? {} : { author: paper.authors.map((name) => authorOf(context, name)) }),
    publisher: councilNamed(context),
    ...dates(published, revised),
    isPartOf: {
      "@type": "Collection",
      name: `Papers of the ${meeting.body.name}, ${dateInWords(meeting.date)}`,
      about: meetingNamed(context, meeting),
    },
  };
}

/** The minutes of a meeting: a document that was recorded there. */
export function minutesData(context: ViewContext, meeting: Meeting, minutes: Minutes): object {
  return {
    "@type": "DigitalDocument",
    ...namedOf(context, addressOf.minutes(meeting.id)),
    name: `Minutes of the ${meeting.body.name}, ${dateInWords(meeting.date)}`,
    inLanguage: context.library.council.language,
    creativeWorkStatus: minutes.status === "draft" ? "Draft" : "Agreed",
    publisher: councilNamed(context),
    ...dates(minutes.published, undefined),
    recordedAt: meetingNamed(context, meeting),
  };
}

/** The record of a decision that one member or officer took. */
export function decisionRecordData(context: ViewContext, record: DecisionRecord): object {
  return {
    "@type": "DigitalDocument",
    ...namedOf(context, addressOf.decisionRecord(record.id)),
    name: titleWords(record.title),
    inLanguage: context.library.council.language,
    author: authorOf(context, record.by),
    publisher: councilNamed(context),
    dateCreated: record.date,
    ...dates(record.published, undefined),
  };
}

const authorOf = (context: ViewContext, name: Name): object =>
  name.person ? personNamed(context, name.person) : { "@type": "Person", name: name.words };

const dates = (published: CivilDate | undefined, revised: CivilDate | undefined): object => ({
  ...(published === undefined ? {} : { datePublished: published }),
  ...(revised === undefined ? {} : { dateModified: revised }),
});
