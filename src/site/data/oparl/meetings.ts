import { type AgendaItem, allItems } from "../../../model/agenda.ts";
import { timeWithOffset } from "../../../model/council-time.ts";
import type { Meeting } from "../../../model/meeting.ts";
import { addressOf } from "../../../model/reference.ts";
import { dateInWords } from "../../../text/dates.ts";
import { byItem, type DecidedFacts, decidedFacts } from "../../../views/decided.ts";
import { stateOf } from "../../../views/meeting-line.ts";
import { titleWords } from "../../../views/prose.ts";
import { meetingSpan } from "../days.ts";
import type { JsonObject } from "../json.ts";
import { actionFacts } from "./action-facts.ts";
import { oparlAddress } from "./addresses.ts";
import { agendaFacts, isMoreThanARow, itemContent } from "./agenda-facts.ts";
import { contentFacts, minutesContent, nameFacts } from "./content-facts.ts";
import { decisionsFor } from "./decision-facts.ts";
import type { MeetingFiles } from "./files.ts";
import { locationEntry } from "./locations.ts";
import type { Entry, OparlSite } from "./site.ts";

/** A meeting with its agenda, and the items of that alone. */
export function meetingEntries(
  site: OparlSite,
  meeting: Meeting,
  files: MeetingFiles,
): { readonly meeting: Entry; readonly items: readonly Entry[] } {
  const address = oparlAddress.meeting(meeting.id);
  const { context } = site;
  const decided = (): ReadonlyMap<string, readonly DecidedFacts[]> => byItem(decidedFacts(context, meeting));
  const items = allItems(meeting.agenda).map((item, order) =>
    itemEntry(site, meeting, item, order, files, decided),
  );
  const zone = context.library.council["time-zone"];
  const { date, time, ends, venue, body, minutes } = meeting;
  const state = stateOf(context, meeting);
  return {
    items,
    meeting: {
      address,
      make: () =>
        site.object("Meeting", address, meetingSpan(context, meeting), addressOf.meeting(meeting.id), {
          name: `${body.name}, ${dateInWords(date)}`,
          meetingState: minutes || state === "happened" ? "held" : meeting.published ? "called" : "scheduled",
          cancelled: state === "cancelled",
          start: time && timeWithOffset(date, time, zone),
          end: ends && timeWithOffset(date, ends, zone),
          location: venue === undefined ? undefined : locationEntry(site, venue).make("inside"),
          organization: [site.whole(oparlAddress.organization(body.id))],
          participant: participants(meeting).map((id) => site.whole(oparlAddress.person(id))),
          invitation: files.invitation?.make("inside"),
          resultsProtocol: files.protocol?.make("inside"),
          auxiliaryFile: files.others.map(({ make }) => make("inside")),
          agendaItem: items.map(({ make }) => make("inside")),
          "pack:id": meeting.id,
          "pack:date": date,
          "pack:status": meeting.status,
          "pack:content": meetingContent(meeting),
          "pack:agenda": isMoreThanARow(meeting.agenda)
            ? agendaFacts(meeting.agenda, ({ id }) => site.whole(oparlAddress.item(meeting.id, id)))
            : undefined,
          "pack:minutes": minutes && {
            markdown: site.whole(addressOf.markdown(meeting.id, "minutes")),
            content: minutesContent(minutes),
          },
          "pack:decisions": decisionsFor(site, meeting),
          "pack:actions": actionFacts(context.library.actionsFrom(meeting.id)),
        }),
    },
  };
}

/** What OParl has no place for. The words of notices are Markdown. */
function meetingContent(meeting: Meeting): JsonObject {
  const { signed, notices } = meeting;
  return contentFacts({
    kind: meeting.kind,
    "date-as-written": meeting["date-as-written"],
    published: meeting.published,
    signed: signed && nameFacts(signed),
    "status-published": meeting["status-published"],
    webcast: meeting.webcast,
    notices: notices.text.trim() === "" ? undefined : notices.text,
  });
}

/** Who was there, of those who have a page: the chair, members, and others. */
function participants({ minutes }: Meeting): readonly string[] {
  if (!minutes) return [];
  const names = [...(minutes.chair ? [minutes.chair] : []), ...minutes.present, ...minutes.alsoPresent];
  return [...new Set(names.flatMap(({ person }) => (person ? [person.id] : [])))];
}

function itemEntry(
  site: OparlSite,
  meeting: Meeting,
  item: AgendaItem,
  order: number,
  files: MeetingFiles,
  decided: () => ReadonlyMap<string, readonly DecidedFacts[]>,
): Entry {
  const address = oparlAddress.item(meeting.id, item.id);
  const paper = item.papers.find((named) => named.kind === "paper")?.paper.id;
  return {
    address,
    make: (place) => {
      const decisions = decided().get(item.id) ?? [];
      return site.object(
        "AgendaItem",
        address,
        meetingSpan(site.context, meeting),
        addressOf.itemPage(meeting.id, item.id),
        {
          meeting: place === "inside" ? undefined : site.whole(oparlAddress.meeting(meeting.id)),
          number: item.number,
          order,
          name: titleWords(item.title),
          public: item.exempt === undefined,
          consultation:
            paper === undefined
              ? undefined
              : site.whole(oparlAddress.consultation(meeting.id, item.id, paper)),
          result: [...new Set(decisions.map(({ word }) => word))].join(", "),
          "pack:draft": decisions.some(({ draft }) => draft) || undefined,
          resolutionText: decisions.map(({ text }) => text).join("\n\n"),
          "pack:decisions": decisionsFor(site, meeting, item.id),
          "pack:content": itemContent(item),
          auxiliaryFile: item.exempt
            ? undefined
            : (files.ofItem.get(item.id) ?? []).map(({ make }) => make("inside")),
        },
      );
    },
  };
}
