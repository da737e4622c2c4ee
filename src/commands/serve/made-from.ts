import { type AgendaItem, allItems } from "../../model/agenda.ts";
import { yearOf } from "../../model/civil-date.ts";
import { GONE } from "../../model/gone.ts";
import type { Library } from "../../model/library.ts";
import type { Meeting } from "../../model/meeting.ts";
import { tombstonesOf } from "../../model/tombstones.ts";

/** The facts of the council stand on every page. */
const COUNCIL = "council.yaml";

/**
 * Which files of the content folder a page is made from, by its address: paths below that folder; one that ends in a
 * slash stands for everything in it. A page whose meeting is no longer there is still made from that meeting's folder.
 * Pages of the site itself (search, feeds, rules, an address that is not there) are made from `council.yaml` alone.
 */
export function madeFrom(address: string, library: Library): readonly string[] {
  const tombstones = tombstonesOf(library);
  if (tombstones.has(address) || tombstones.has(address.slice(0, -1))) return [GONE, COUNCIL];
  const [section = "", ...rest] = address.split("/").filter((part) => part !== "");
  return [...new Set([...(section === "" ? ofHome(library) : ofSection(section, rest, library)), COUNCIL])];
}

/** The meeting to which a page belongs: the page of its agenda, of one of its papers, of its minutes or of its pack. */
export function meetingOf(address: string, library: Library): Meeting | undefined {
  const [section, meeting = ""] = address.split("/").filter((part) => part !== "");
  return section === "meetings" ? library.meeting(meeting) : undefined;
}

/** The home page tells of every meeting that is to come and of what was published last. */
const ofHome = ({ meetings }: Library): readonly string[] => meetings.map(agendaOf);

function ofSection(section: string, rest: readonly string[], library: Library): readonly string[] {
  const [first = "", second = ""] = rest;
  switch (section) {
    case "meetings":
      return ofMeetings(first, second, library);
    case "bodies":
      return ofBodies(first, second, library);
    case "people":
      return first === "" ? ["people/"] : ofPerson(first, library);
    case "actions":
      return first === "" || isYear(first) ? ["actions/"] : ofAction(rest.join("/"), library);
    case "decisions":
      if (first === "individual" || library.decisionRecords.some(({ id }) => id === first))
        return ofRecord(first);
      return ofYear(first, library).flatMap((meeting) => (meeting.minutes ? [minutesOf(meeting.id)] : []));
    case "matters":
      return first === "" ? ["matters/"] : ofMatter(first, library);
    default:
      return library.pages.some(({ id }) => id === section) || section === "accessibility"
        ? [`pages/${section}.md`]
        : [];
  }
}

function ofMeetings(first: string, second: string, library: Library): readonly string[] {
  if (first === "" || isYear(first)) return ofYear(first, library).map(agendaOf);
  const meeting = library.meeting(first);
  const folder = `meetings/${first}/`;
  if (meeting === undefined) return [folder];
  const body = `bodies/${meeting.body.id}.md`;
  if (second === "minutes") return [minutesOf(first), agendaOf(meeting), body];
  const paper = meeting.papers.find(({ id }) => id === second);
  if (paper !== undefined)
    return [`${folder}${second}.md`, ...figuresOf(meeting, paper.body.text), agendaOf(meeting)];
  const item = allItems(meeting.agenda).find(({ id }) => id === second);
  if (item !== undefined) return [agendaOf(meeting), ...ofItem(meeting, item)];
  const actions = library.actionsFrom(first).map(({ id }) => `actions/${id}.md`);
  return [folder, body, ...actions];
}

/** What an item puts before the meeting, and the matter it is a step of. */
function ofItem(meeting: Meeting, item: AgendaItem): readonly string[] {
  const papers = allItems([item]).flatMap(({ papers }) =>
    papers.map((paper) => {
      if (paper.kind === "paper") return `meetings/${meeting.id}/${paper.paper.id}.md`;
      if (paper.kind === "minutes") return minutesOf(paper.meeting);
      return paper.kind === "file" ? `meetings/${meeting.id}/${paper.name}` : "actions/";
    }),
  );
  return [...papers, ...(item.matter ? [`matters/${item.matter.id}.md`] : [])];
}

/** Tables and pictures that a text uses. */
const figuresOf = (meeting: Meeting, text: string): readonly string[] =>
  [...meeting.beside.keys()]
    .filter((name) => text.includes(name) || text.includes(encodeURI(name)))
    .map((name) => `meetings/${meeting.id}/${name}`);

function ofBodies(first: string, second: string, library: Library): readonly string[] {
  if (first === "") return ["bodies/"];
  const body = library.bodies.find(({ id }) => id === first);
  const own = `bodies/${first}.md`;
  if (body === undefined) return [own];
  if (second === "actions") return [own, ...library.actionsOf(body).map(({ id }) => `actions/${id}.md`)];
  return [
    own,
    ...ofYear(second, library)
      .filter((meeting) => meeting.body.id === first)
      .map(agendaOf),
  ];
}

function ofPerson(id: string, { bodies }: Library): readonly string[] {
  const memberOf = bodies.filter(({ members }) => members.some(({ person }) => person.id === id));
  return [`people/${id}.md`, ...memberOf.map((body) => `bodies/${body.id}.md`)];
}

function ofAction(id: string, { actions }: Library): readonly string[] {
  const meeting = actions.find((action) => action.id === id)?.from.meeting;
  return [`actions/${id}.md`, ...(meeting ? [agendaOf(meeting)] : [])];
}

const ofRecord = (id: string): readonly string[] => [
  id === "individual" ? "decisions/" : `decisions/${id}.md`,
];

function ofMatter(id: string, library: Library): readonly string[] {
  const matter = library.matters.find((one) => one.id === id);
  const steps = matter ? library.stepsOf(matter) : [];
  const records = library.decisionRecords.filter(({ matter: about }) => about?.id === id);
  return [
    `matters/${id}.md`,
    ...steps.map(({ meeting }) => agendaOf(meeting)),
    ...records.map((record) => `decisions/${record.id}.md`),
  ];
}

const agendaOf = ({ id }: Meeting): string => `meetings/${id}/meeting.md`;
const minutesOf = (meeting: string): string => `meetings/${meeting}/minutes.md`;
const isYear = (part: string): boolean => /^\d{4}$/.test(part);

/** The meetings of a year, or all of them if none is said. */
const ofYear = (year: string, { meetings }: Library): readonly Meeting[] =>
  isYear(year) ? meetings.filter(({ date }) => yearOf(date) === Number(year)) : meetings;
