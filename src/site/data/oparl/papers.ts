import type { AgendaItem } from "../../../model/agenda.ts";
import type { Meeting } from "../../../model/meeting.ts";
import type { Paper } from "../../../model/paper.ts";
import { addressOf } from "../../../model/reference.ts";
import { KIND_WORDS } from "../../../views/paper-kind.ts";
import { titleWords } from "../../../views/prose.ts";
import { meetingSpan, paperSpan } from "../days.ts";
import type { JsonObject } from "../json.ts";
import { itemsOfPapers } from "../papers-of-items.ts";
import { oparlAddress } from "./addresses.ts";
import { contentFacts, nameFacts } from "./content-facts.ts";
import type { MeetingFiles } from "./files.ts";
import type { Entry, OparlSite } from "./site.ts";

/** The papers of a meeting, and where each is considered. */
export function paperEntries(
  site: OparlSite,
  meeting: Meeting,
  files: MeetingFiles,
): { readonly papers: readonly Entry[]; readonly consultations: readonly Entry[] } {
  const items = itemsOfPapers(meeting);
  const written = meeting.papers.map((paper) => {
    const consultations = (items.get(paper.id) ?? []).map((item) => consultation(site, meeting, item, paper));
    return { paper: paperEntry(site, meeting, paper, files, consultations), consultations };
  });
  return {
    papers: written.map(({ paper }) => paper),
    consultations: written.flatMap(({ consultations }) => consultations),
  };
}

function paperEntry(
  site: OparlSite,
  meeting: Meeting,
  paper: Paper,
  files: MeetingFiles,
  consultations: readonly Entry[],
): Entry {
  const address = oparlAddress.paper(meeting.id, paper.id);
  const own = files.ofPaper.get(paper.id);
  return {
    address,
    make: () =>
      site.object(
        "Paper",
        address,
        paperSpan(meeting, paper, meetingSpan(site.context, meeting)),
        addressOf.paper(meeting.id, paper.id),
        {
          body: site.whole(oparlAddress.body),
          name: titleWords(paper.title),
          date: paper.published ?? meeting.published,
          paperType: KIND_WORDS[paper.kind],
          mainFile: own?.main.make("inside"),
          auxiliaryFile: own?.others.map(({ make }) => make("inside")),
          originatorPerson: paper.authors.flatMap(({ person }) =>
            person ? [site.whole(oparlAddress.person(person.id))] : [],
          ),
          consultation: consultations.map(({ make }) => make("inside")),
          "pack:meeting": site.whole(oparlAddress.meeting(meeting.id)),
          "pack:id": paper.id,
          "pack:content": paperContent(paper),
          "pack:markdown": site.whole(addressOf.markdown(meeting.id, paper.id)),
        },
      ),
  };
}

/** The front matter of a paper; its text is at the address of its Markdown. */
function paperContent(paper: Paper): JsonObject {
  const { id: _id, authors, contact, numbering, ...facts } = paper;
  return contentFacts({
    ...facts,
    authors: authors.map(nameFacts),
    contact: contact.map(nameFacts),
    numbering: numbering === (paper.kind === "report" ? "auto" : "none") ? undefined : numbering,
  });
}

function consultation(site: OparlSite, meeting: Meeting, item: AgendaItem, paper: Paper): Entry {
  const address = oparlAddress.consultation(meeting.id, item.id, paper.id);
  return {
    address,
    make: (place) =>
      site.object(
        "Consultation",
        address,
        paperSpan(meeting, paper, meetingSpan(site.context, meeting)),
        addressOf.itemPage(meeting.id, item.id),
        {
          paper: place === "inside" ? undefined : site.whole(oparlAddress.paper(meeting.id, paper.id)),
          agendaItem: site.whole(oparlAddress.item(meeting.id, item.id)),
          meeting: site.whole(oparlAddress.meeting(meeting.id)),
          organization: [site.whole(oparlAddress.organization(meeting.body.id))],
          authoritative: item.for === undefined ? undefined : item.for === "decision",
          role: item.for,
        },
      ),
  };
}
