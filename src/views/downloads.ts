import type { Meeting } from "../model/meeting.ts";
import type { PageMap, PageRange, SupplementMap } from "../model/page-map.ts";
import { hasChanges } from "../model/paper-version.ts";
import { addressOf } from "../model/reference.ts";
import { dateInWords } from "../text/dates.ts";
import { counted } from "../text/lists.ts";
import { href, type Link, type ViewContext } from "./context.ts";
import { pagesInWords } from "./page-words.ts";

/** A door to a file or page, with what it is: "PDF, 4 pages". */
export interface DoorView extends Link {
  readonly detail?: string;
}

/** What was published after the pack, on the page of its meeting. */
export interface SupplementView {
  /** "supplement-1": its anchor. */
  readonly id: string;
  /** "Supplement 1, published 23 November 2026: 3 new papers, 1 replaced". */
  readonly words: string;
  readonly href?: string;
  /** "PDF, 8 pages". */
  readonly detail?: string;
  /** What is new since the first pack, a line each. */
  readonly changes: readonly {
    readonly sign: "New" | "Replaced";
    readonly title: string;
    readonly pages: string;
    readonly reason?: string;
    /** Where it is told what changed in it. */
    readonly href?: string;
  }[];
}

/** The whole pack, if it was made. */
export function packDoor(context: ViewContext, meeting: Meeting): DoorView | undefined {
  const pack = context.packs.get(meeting.id);
  return (
    pack && {
      words: "Agenda pack",
      href: href(context, addressOf.pack(meeting.id)),
      detail: `PDF, ${counted(pack.sides, "page")}, ${fileSize(pack.bytes)}`,
    }
  );
}

/** What else was made of a meeting's papers, quieter than the pack: files first, then the page to print some of it. */
export function lesserDoors(context: ViewContext, meeting: Meeting): readonly DoorView[] {
  const pack = context.packs.get(meeting.id);
  const privately = meeting.privateMinutes
    ? [{ words: "Private minutes", href: href(context, addressOf.privateMinutes(meeting.id)) }]
    : [];
  if (!pack) return privately;
  return [
    ...privately,
    ...fileDoor(context, pack, "agenda.pdf", "Agenda alone"),
    ...fileDoor(context, pack, "minutes.pdf", "Minutes to print"),
    { words: "Print some of it", href: href(context, addressOf.packChoice(meeting.id)) },
  ];
}

/** A PDF of a pack by its name, if there is one. */
export function fileDoor(
  context: ViewContext,
  pack: PageMap,
  name: string,
  words: string,
): readonly DoorView[] {
  const file = pack.files.get(name);
  if (!file) return [];
  return [
    {
      words,
      href: href(context, addressOf.packFile(pack.meeting, name)),
      detail: `PDF, ${counted(file.sides, "page")}`,
    },
  ];
}

/** What came after the pack was published, first supplement first. */
export function supplementViews(context: ViewContext, meeting: Meeting): readonly SupplementView[] {
  const pack = context.packs.get(meeting.id);
  return (pack?.supplements ?? []).map((supplement): SupplementView => {
    const { number, published, added, replaced } = supplement;
    const [file] = pack ? fileDoor(context, pack, `supplement-${number}.pdf`, "") : [];
    return {
      id: `supplement-${number}`,
      words: `Supplement ${number}, published ${dateInWords(published)}: ${whatChanged(supplement)}`,
      ...(file === undefined ? {} : { href: file.href }),
      ...(file?.detail === undefined ? {} : { detail: file.detail }),
      changes: [
        ...added.map(({ title, pages }) => ({ sign: "New" as const, title, pages: inLine(pages) })),
        ...replaced.map(({ paper, title, pages, reason }) => ({
          sign: "Replaced" as const,
          title,
          pages: inLine(pages),
          reason,
          ...changesLink(context, meeting, paper),
        })),
      ],
    };
  });
}

/** Where it is told what changed in a paper of the public. */
function changesLink(
  context: ViewContext,
  meeting: Meeting,
  id: string | undefined,
): { readonly href?: string } {
  const paper = meeting.papers.find((each) => each.id === id);
  if (paper === undefined || !hasChanges(meeting, paper)) return {};
  return { href: href(context, addressOf.paperChanges(meeting.id, paper.id)) };
}

/** "pages 40 to 44", behind the title of a paper. */
const inLine = (pages: PageRange): string => pagesInWords(pages).replace(/^P/, "p");

/** "3 new papers, 1 replaced". */
function whatChanged({ added, replaced }: SupplementMap): string {
  const more = added.length > 0 ? `${replaced.length} replaced` : counted(replaced.length, "replaced paper");
  const parts = [
    ...(added.length > 0 ? [counted(added.length, "new paper")] : []),
    ...(replaced.length > 0 ? [more] : []),
  ];
  return parts.length === 0 ? "papers taken out" : parts.join(", ");
}

/** "640 kB", "1.4 MB": decimal units, as browsers show downloads. */
export function fileSize(bytes: number): string {
  return bytes < 1_000_000
    ? `${Math.max(1, Math.round(bytes / 1000))} kB`
    : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
