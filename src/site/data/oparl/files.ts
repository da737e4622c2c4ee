import { type AgendaItem, allItems } from "../../../model/agenda.ts";
import { type Meeting, usedFiles } from "../../../model/meeting.ts";
import type { Paper } from "../../../model/paper.ts";
import { addressOf } from "../../../model/reference.ts";
import { titleWords } from "../../../views/prose.ts";
import { meetingSpan, minutesSpan, paperSpan, type Span } from "../days.ts";
import { mediaType } from "../published.ts";
import { oparlAddress } from "./addresses.ts";
import type { Entry, OparlSite } from "./site.ts";

/** The files of a meeting as OParl sorts them. */
export interface MeetingFiles {
  readonly invitation?: Entry;
  readonly protocol?: Entry;
  readonly others: readonly Entry[];
  readonly ofItem: ReadonlyMap<string, readonly Entry[]>;
  readonly ofPaper: ReadonlyMap<string, { readonly main: Entry; readonly others: readonly Entry[] }>;
  readonly all: readonly Entry[];
}

/** To what a file belongs: what leads back there when it stands alone. */
interface Owner {
  readonly property: "meeting" | "agendaItem" | "paper";
  readonly address: string;
  readonly web: string;
}

/** Every file of a meeting that was published in this edition. Files that only private items name are not among them. */
export function meetingFiles(site: OparlSite, meeting: Meeting): MeetingFiles {
  const span = meetingSpan(site.context, meeting);
  const owner: Owner = {
    property: "meeting",
    address: oparlAddress.meeting(meeting.id),
    web: addressOf.meeting(meeting.id),
  };
  const pdf = (name: string, title: string, days = span): readonly Entry[] =>
    ifThere(site, addressOf.packFile(meeting.id, name), title, days, owner);
  const invitation = pdf("agenda.pdf", "Agenda")[0];
  const minutes = minutesFiles(site, meeting, owner);
  const supplements = [...(site.context.packs.get(meeting.id)?.files.keys() ?? [])].flatMap((name) => {
    const number = /^supplement-(\d+)\.pdf$/.exec(name)?.[1];
    return number === undefined ? [] : pdf(name, `Supplement ${number}`);
  });
  const named = namedFiles(meeting);
  const others = [
    ...pdf("pack.pdf", "Agenda pack"),
    ...supplements,
    ...pdf("certificate.pdf", "Certificate of publication"),
    ...minutes.slice(1),
    ...usedFiles(meeting)
      .filter(({ name }) => !named.has(name))
      .flatMap(({ name }) => ifThere(site, addressOf.asset(meeting.id, name), name, span, owner, name)),
  ];
  const ofItem = itemFiles(site, meeting, span, named);
  const ofPaper = new Map(meeting.papers.map((paper) => [paper.id, paperFiles(site, meeting, paper, span)]));
  return {
    ...(invitation === undefined ? {} : { invitation }),
    ...(minutes[0] === undefined ? {} : { protocol: minutes[0] }),
    others,
    ofItem,
    ofPaper,
    all: [
      ...(invitation === undefined ? [] : [invitation]),
      ...minutes.slice(0, 1),
      ...others,
      ...[...ofItem.values()].flat(),
      ...[...ofPaper.values()].flatMap(({ main, others: more }) => [main, ...more]),
    ],
  };
}

/** The first item that names each file of the agenda. */
function namedFiles(
  meeting: Meeting,
): ReadonlyMap<string, { readonly item: AgendaItem; readonly title: string }> {
  const named = new Map<string, { item: AgendaItem; title: string }>();
  for (const item of allItems(meeting.agenda))
    for (const paper of item.papers) {
      if (paper.kind !== "file") continue;
      const before = named.get(paper.name);
      if (before === undefined || (before.item.exempt && !item.exempt))
        named.set(paper.name, { item, title: titleWords(paper.title ?? paper.name) });
    }
  return named;
}

function itemFiles(
  site: OparlSite,
  meeting: Meeting,
  span: Span,
  named: ReturnType<typeof namedFiles>,
): ReadonlyMap<string, readonly Entry[]> {
  const found = new Map<string, Entry[]>();
  for (const [name, { item, title }] of named) {
    if (item.exempt) continue;
    const owner: Owner = {
      property: "agendaItem",
      address: oparlAddress.item(meeting.id, item.id),
      web: addressOf.itemPage(meeting.id, item.id),
    };
    const entries = ifThere(site, addressOf.asset(meeting.id, name), title, span, owner, name);
    found.set(item.id, [...(found.get(item.id) ?? []), ...entries]);
  }
  return found;
}

/** The PDF first, if it was made, and the Markdown, which always is. */
function minutesFiles(site: OparlSite, meeting: Meeting, owner: Owner): readonly Entry[] {
  const { minutes } = meeting;
  if (!minutes) return [];
  const span = minutesSpan(meeting, minutes);
  const about = { ...owner, web: addressOf.minutes(meeting.id) };
  return [
    ...ifThere(site, addressOf.packFile(meeting.id, "minutes.pdf"), "Minutes", span, about),
    ...ifThere(site, addressOf.markdown(meeting.id, "minutes"), "Minutes as Markdown", span, about),
  ];
}

function paperFiles(
  site: OparlSite,
  meeting: Meeting,
  paper: Paper,
  around: Span,
): { readonly main: Entry; readonly others: readonly Entry[] } {
  const span = paperSpan(meeting, paper, around);
  const title = titleWords(paper.title);
  const owner: Owner = {
    property: "paper",
    address: oparlAddress.paper(meeting.id, paper.id),
    web: addressOf.paper(meeting.id, paper.id),
  };
  const [main, ...others] = [
    ...ifThere(site, addressOf.packFile(meeting.id, `${paper.id}.pdf`), title, span, owner),
    ...ifThere(site, addressOf.markdown(meeting.id, paper.id), `${title} as Markdown`, span, owner),
  ];
  if (!main) throw new Error(`${meeting.id}/${paper.id} was published without its text`);
  return { main, others };
}

/** `beside`: the name under which the file lies beside the papers, if authors put it there. */
function ifThere(
  site: OparlSite,
  file: string,
  name: string,
  span: Span,
  owner: Owner,
  beside?: string,
): readonly Entry[] {
  return site.files.has(file) ? [fileEntry(site, file, name, span, owner, beside)] : [];
}

function fileEntry(
  site: OparlSite,
  file: string,
  name: string,
  span: Span,
  owner: Owner,
  beside: string | undefined,
): Entry {
  const address = oparlAddress.file(file);
  return {
    address,
    make: (place) => {
      const { size, sha512 } = site.files.factsOf(file);
      return site.object("File", address, span, owner.web, {
        name,
        fileName: decodeURIComponent(file.slice(file.lastIndexOf("/") + 1)),
        mimeType: mediaType(file),
        date: span.modified,
        size,
        sha512Checksum: sha512,
        accessUrl: site.whole(file),
        fileLicense: site.licence?.url,
        "pack:beside": beside,
        [owner.property]: place === "inside" ? undefined : [site.whole(owner.address)],
      });
    },
  };
}
