import type { Finding } from "../findings/finding.ts";
import type { Library } from "../model/library.ts";
import { hasPack, type Meeting } from "../model/meeting.ts";
import type { PageMap } from "../model/page-map.ts";
import { addressOf } from "../model/reference.ts";
import { type ForMembers, makePack } from "../pack/make-pack.ts";
import type { Shelf } from "../pack/shelf.ts";
import type { Workshop } from "../pack/workshop.ts";
import { contentFiles, type SiteFile } from "../site/files.ts";
import { packSheetFiles } from "../site/pack-sheets.ts";
import { type ViewContext, viewContext } from "../views/context.ts";
import { certificates } from "./certificates.ts";
import { contextReads } from "./chapters/context-reads.ts";
import { readDigests } from "./chapters/read-digests.ts";
import { Fingerprints } from "./fingerprints.ts";
import { filesBehind } from "./packs/files-behind.ts";
import { frozenPageMap, type KeptPageMap, thawedPageMap } from "./packs/kept-page-map.ts";
import { type Joined, type Keep, keepNothing, type PackBook } from "./packs/pack-book.ts";
import { putAside } from "./packs/put-aside.ts";
import { severalAtOnce } from "./several-at-once.ts";

/** Where an edition is served, for whom it is, and which page numbers are known before its packs are made. */
export interface EditionPlace {
  readonly baseUrl?: string | undefined;
  readonly local?: boolean | undefined;
  readonly isMembers: boolean;
  /** Whose copy of the members' packs it is. */
  readonly copy?: string | undefined;
  readonly known: ReadonlyMap<string, PageMap>;
}

/** An edition of a council that was judged and found good, as far as it is the same with and without packs. */
export interface OpenEdition {
  readonly library: Library;
  readonly context: ViewContext;
  /** What its packs lead to. */
  readonly packWeb: ViewContext;
  readonly members?: ForMembers;
  readonly packs: Map<string, PageMap>;
  readonly shortcomings: Map<string, readonly string[]>;
  readonly prints: Fingerprints;
  /** The files of its content. */
  readonly written: readonly SiteFile[];
}

export function openEdition(
  {
    library,
    texts,
    findings,
  }: {
    readonly library: Library;
    readonly texts: ReadonlyMap<string, string>;
    readonly findings: readonly Finding[];
  },
  { baseUrl, local, isMembers, copy, known }: EditionPlace,
): OpenEdition {
  const packs = new Map<string, PageMap>(known);
  const shortcomings = new Map<string, readonly string[]>();
  const barriers = { packs: shortcomings, findings };
  let files: readonly SiteFile[] | undefined;
  const written = (): readonly SiteFile[] => {
    files ??= contentFiles(library);
    return files;
  };
  const prints = new Fingerprints(texts, written);
  // A members' edition has no address on the public site: unless it has one of its own, its pages name none.
  const place = { served: baseUrl, local, unnamed: isMembers };
  const context = viewContext(library, packs, place, barriers, prints.of);
  return {
    library,
    context,
    // Its packs lead to the public site wherever that has the page.
    packWeb: isMembers ? viewContext(library, packs, {}, barriers, prints.of) : context,
    ...(isMembers ? { members: { published: viewContext(library.published, new Map(), {}), copy } } : {}),
    packs,
    shortcomings,
    prints,
    get written() {
      return written();
    },
  };
}

/** The files of packs, and what making them found. */
export interface MadePacks {
  readonly files: readonly SiteFile[];
  readonly findings: readonly Finding[];
}

/** What is known of one meeting's pack beside its files. */
interface AboutPack {
  readonly pages: KeptPageMap;
  readonly shortcomings: readonly string[];
  readonly findings: readonly Finding[];
}

/** Packs that stand in the output since an earlier build: which, and what tells the words of files apart. */
export interface PacksBefore {
  readonly book: PackBook;
  readonly textDigest: (file: string) => string | undefined;
}

/** Behind its papers a pack waits for its agenda, sheet by sheet: another one keeps the browser busy meanwhile. */
const packsAtOnce = ({ atOnce }: Workshop): number => atOnce + 1;

/**
 * The packs of some meetings of an edition and, if nothing is wrong with them, their certificates, which list the sums of the
 * rest. Several are made at once and come to the same bytes as one after the other, for no pack prints anything of another. What
 * is finished is put aside on disk, so that memory does not grow with their number; what stands in the output as it was made
 * `before`, and of the same, is left there. Throws the signal's reason once nobody wants this edition any more.
 */
export async function makePacks(
  open: OpenEdition,
  isWanted: (meeting: Meeting) => boolean,
  workshop: Workshop,
  signal?: AbortSignal,
  before?: PacksBefore,
): Promise<MadePacks> {
  const { library, context, packs, shortcomings, prints } = open;
  const files: SiteFile[] = [];
  const findings: Finding[] = [];
  const shelf = workshop.shelf();
  // Behind the packs more is known than before them: what was read is looked up again.
  const keeping = (): Keep =>
    before?.book.keeping(readDigests(library, before.textDigest, contextReads(context))) ?? keepNothing;
  const wanted = library.meetings.filter((each) => hasPack(each) && isWanted(each));
  const keep = keeping();
  const all = await severalAtOnce(wanted, packsAtOnce(workshop), (meeting) => {
    signal?.throwIfAborted();
    const behind = () => filesBehind(library, meeting);
    return keep(`pack ${meeting.id}`, behind, () => makeAside(open, meeting, workshop, shelf));
  });
  for (const { about, files: own } of all) {
    const pages = thawedPageMap(about.pages);
    packs.set(pages.meeting, pages);
    if (about.shortcomings.length > 0) shortcomings.set(pages.meeting, about.shortcomings);
    files.push(...own);
    findings.push(...about.findings);
  }
  prints.add(files);
  if (findings.some(({ severity }) => severity === "error")) return { files, findings };
  const made = await certificates(context, isWanted, workshop, shelf, keeping(), signal);
  prints.add(made.files);
  for (const [meeting, why] of made.shortcomings)
    shortcomings.set(meeting, [...(shortcomings.get(meeting) ?? []), ...why]);
  return { files: [...files, ...made.files], findings: [...findings, ...made.findings] };
}

/** One pack, of which nothing stays in memory but its page map. */
async function makeAside(
  { library, context, packWeb, members }: OpenEdition,
  meeting: Meeting,
  workshop: Workshop,
  shelf: Shelf,
): Promise<Joined<AboutPack>> {
  // Its agenda is read to know what belongs into it.
  library.meeting(meeting.id);
  const made = await makePack({ ...packWeb, packs: new Map() }, meeting, workshop, members);
  const { pages, shortcomings, findings } = made;
  const sheets = packSheetFiles(
    { ...context, packs: new Map([[meeting.id, pages]]) },
    meeting,
    made.sheets.map(({ key, html }) => ({ key, html: () => html })),
  );
  const pdfs = made.files.map(({ name, bytes }) => ({
    address: addressOf.packFile(meeting.id, name),
    bytes,
  }));
  return {
    about: { pages: frozenPageMap(pages), shortcomings, findings },
    files: [...pdfs, ...sheets].map((file) => putAside(shelf, file)),
  };
}
