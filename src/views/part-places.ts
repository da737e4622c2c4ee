import { allItems, type ItemPaper } from "../model/agenda.ts";
import type { Meeting } from "../model/meeting.ts";
import { otherMeeting } from "../model/other-meeting.ts";
import { addressOf } from "../model/reference.ts";
import { dateInWords } from "../text/dates.ts";
import type { ViewContext } from "./context.ts";
import { KIND_WORDS } from "./paper-kind.ts";
import { titleWords } from "./prose.ts";

/** The website's side of one part of a pack. */
export interface PartPlace {
  /** Its page, below the site's root; anchors of the part are anchors there. */
  readonly address: string;
  readonly words: string;
  /** "Report", "Slides", "Minutes", or the kind of a file: "PDF". */
  readonly kind: string;
}

/** The key under which a paper of an item stands in the pack and in its page map. */
export function partKey(paper: ItemPaper): string {
  switch (paper.kind) {
    case "paper":
      return paper.paper.id;
    case "minutes":
      return `minutes-${paper.meeting}`;
    case "private-minutes":
      return `private-minutes-${paper.meeting}`;
    case "tracker":
      return "actions";
    case "file":
      return `file-${paper.name}`;
  }
}

/** What an item's paper is called on the web, and where it stands there. */
export function paperPlace({ library }: ViewContext, meeting: Meeting, paper: ItemPaper): PartPlace {
  switch (paper.kind) {
    case "paper":
      return {
        words: titleWords(paper.paper.title),
        kind: KIND_WORDS[paper.paper.kind],
        address: addressOf.paper(meeting.id, paper.paper.id),
      };
    case "minutes": {
      const earlier = otherMeeting(library, paper.meeting);
      return {
        words: `Minutes${earlier ? ` of ${dateInWords(earlier.date)}` : ""}`,
        kind: "Minutes",
        address: addressOf.minutes(paper.meeting),
      };
    }
    case "private-minutes": {
      const earlier = otherMeeting(library, paper.meeting);
      return {
        words: `Private minutes${earlier ? ` of ${dateInWords(earlier.date)}` : ""}`,
        kind: "Minutes",
        address: addressOf.privateMinutes(paper.meeting),
      };
    }
    case "tracker":
      return { words: "Actions arising", kind: "Actions", address: addressOf.tracker(meeting.body.id) };
    case "file":
      return {
        words: paper.title === undefined ? paper.name : titleWords(paper.title),
        kind: (paper.name.split(".").pop() ?? "file").toUpperCase(),
        address: addressOf.asset(meeting.id, paper.name),
      };
  }
}

/** Where the parts of a meeting's pack stand on the web, by key; a part that is made for the pack alone is not there. */
export function partPlaces(context: ViewContext, meeting: Meeting): ReadonlyMap<string, PartPlace> {
  const places = new Map<string, PartPlace>([
    ["agenda", { words: "Agenda", kind: "Agenda", address: addressOf.meeting(meeting.id) }],
  ]);
  for (const { number } of context.packs.get(meeting.id)?.supplements ?? [])
    places.set(`supplement-${number}`, {
      words: `Supplement ${number}`,
      kind: "Supplement",
      address: `${addressOf.meeting(meeting.id)}#supplement-${number}`,
    });
  for (const item of allItems(meeting.agenda)) {
    places.set(`slip-${item.id}`, {
      words: titleWords(item.title),
      kind: "Private item",
      address: addressOf.item(meeting.id, item.id),
    });
    for (const paper of item.papers) places.set(partKey(paper), paperPlace(context, meeting, paper));
  }
  return places;
}
