import { allNamed, type Element, elementsIn, fieldOf, isFalse, isTrue } from "./answer.ts";
import { dayOf, timeOf } from "./days.ts";
import { htmlOf, plainWords } from "./decoding.ts";
import type { OldAttendee, OldDocument, OldItem, OldMeeting } from "./old.ts";
import { committeeKey } from "./read-committees.ts";

const words = (said: string | undefined): string | undefined => {
  const plain = plainWords(said ?? "");
  return plain === "" ? undefined : plain;
};

const html = (said: string | undefined): string | undefined => {
  const text = htmlOf(said ?? "");
  return plainWords(text) === "" ? undefined : text;
};

/** The address of a document: the service breaks its lines and leaves spaces in its names. */
export const addressOfDocument = (said: string): string => plainWords(said.replace(/\s*[\n\t]\s*/g, ""));

/**
 * The meetings of an answer, whichever method gave it: a list of GetMeetings says the committee once for all, GetMeeting has
 * everything. Those without day and committee are given all the same; the import says what they lack.
 */
export function meetingsIn(root: Element, source: string): readonly OldMeeting[] {
  const above = elementsIn(root)[0] ?? root;
  return allNamed(root, "meeting").flatMap((element): readonly OldMeeting[] => {
    const said = fieldOf(element, "meetingdate", "date");
    const date = dayOf(said);
    const committeeTitle =
      words(fieldOf(element, "committeetitle", "committeename")) ?? words(fieldOf(above, "committeetitle"));
    const committee =
      fieldOf(element, "committeeid") ??
      fieldOf(above, "committeeid") ??
      (committeeTitle === undefined ? undefined : committeeKey(committeeTitle));
    const id = fieldOf(element, "meetingid", "id") ?? (date && committee && `${date}-${committee}`);
    if (id === undefined) return [];
    const minutes = fieldOf(element, "minutepublished", "minutespublished", "isminutepublished");
    return [
      {
        id,
        source,
        committee,
        committeeTitle,
        date,
        time: timeOf(fieldOf(element, "meetingtime", "time")) ?? timeOf(said),
        status: words(fieldOf(element, "meetingstatus", "status")),
        location: words(fieldOf(element, "meetinglocation", "location", "venue")),
        isWebcast: isTrue(fieldOf(element, "iswebcast", "webcast")),
        webcast: /^https?:/i.exec(fieldOf(element, "webcasturl", "webcastlink") ?? "")?.input,
        areMinutesPublished: minutes === undefined ? undefined : isTrue(minutes),
        attendees: allNamed(element, "attendee").flatMap(attendeeOf),
        items: allNamed(element, "agendaitem").map(itemOf),
        documents: documentsIn(element, "agendaitems"),
      },
    ];
  });
}

function attendeeOf(element: Element): readonly OldAttendee[] {
  const name = words(fieldOf(element, "name", "fullusername", "membername"));
  if (name === undefined) return [];
  const id = fieldOf(element, "memberid", "userid", "councillorid");
  return [
    {
      name,
      person: id !== undefined && /^[1-9]\d*$/.test(id) ? id : undefined,
      type: words(fieldOf(element, "membertype")),
      role: words(fieldOf(element, "roledescription", "role")),
      attendance: words(fieldOf(element, "attendance", "attendancestatus")),
      party: words(fieldOf(element, "politicalparty", "politicalpartytitle")),
      ward: words(fieldOf(element, "ward", "representing")),
    },
  ];
}

function itemOf(element: Element): OldItem {
  const minutes = fieldOf(element, "isminutepublished", "minutepublished");
  return {
    id: fieldOf(element, "agendaitemid", "id"),
    issue: numberOf(fieldOf(element, "issueid", "agendaitemissueid")),
    number:
      numberOf(words(fieldOf(element, "fulldisplaynumberformat"))) ??
      numberOf(words(fieldOf(element, "agendaitemnumber"))),
    minuteNumber: numberOf(words(fieldOf(element, "minutesitemnumber"))),
    title: words(fieldOf(element, "agendaitemtitle", "title")) ?? "",
    text: html(fieldOf(element, "agendatext", "agendaitemtext")),
    isRestricted: isTrue(fieldOf(element, "isrestricted")),
    isShown: !isFalse(fieldOf(element, "isdisplayallowed")),
    minutes: html(fieldOf(element, "minutesnonemptyhtmlbody", "minuteshtmlbody", "minutestext", "minutes")),
    areMinutesPublished: minutes === undefined ? undefined : isTrue(minutes),
    decision: isFalse(fieldOf(element, "isdecisionpublished"))
      ? undefined
      : html(fieldOf(element, "decisionnonemptyhtmlbody", "decisionhtmlbody")),
    documents: documentsIn(element),
  };
}

/** "7." and "7)" are 7; "0" and "" are no number. */
function numberOf(said: string | undefined): string | undefined {
  const number = said?.replace(/[.):\s]+$/, "").trim();
  return number === undefined || /^0*$/.test(number) || number.length > 12 ? undefined : number;
}

/** The documents of an element, but not those inside its children of one name. */
function documentsIn(element: Element, but?: string): readonly OldDocument[] {
  return elementsIn(element)
    .filter(({ name }) => name !== but)
    .flatMap((child) => (child.name === "linkeddoc" ? [child] : allNamed(child, "linkeddoc")))
    .flatMap((document): readonly OldDocument[] => {
      const url = addressOfDocument(fieldOf(document, "url", "href") ?? "");
      if (url === "") return [];
      return [
        {
          title: words(fieldOf(document, "title", "attachmenttitle")) ?? "",
          url,
          isRestricted: isTrue(fieldOf(document, "isrestricted")),
          published: dayOf(fieldOf(document, "publicationdate", "publisheddate", "dateposted")),
        },
      ];
    });
}
