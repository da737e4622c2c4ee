import type { Finding } from "../findings/finding.ts";
import type { Library } from "../model/library.ts";
import { hasPack, type Meeting } from "../model/meeting.ts";
import type { PageMap } from "../model/page-map.ts";
import { addressOf } from "../model/reference.ts";
import { type ForMembers, makePack } from "../pack/make-pack.ts";
import type { Workshop } from "../pack/workshop.ts";
import { contentFiles, type SiteFile } from "../site/files.ts";
import { packSheetFiles } from "../site/pack-sheets.ts";
import { type ViewContext, viewContext } from "../views/context.ts";
import { certificates } from "./certificates.ts";
import { Fingerprints } from "./fingerprints.ts";

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
  const prints = new Fingerprints(texts);
  // A members' edition has no address on the public site: unless it has one of its own, its pages name none.
  const place = { served: baseUrl, local, unnamed: isMembers };
  const context = viewContext(library, packs, place, barriers, prints.of);
  const written = contentFiles(library);
  prints.add(written);
  return {
    library,
    context,
    // Its packs lead to the public site wherever that has the page.
    packWeb: isMembers ? viewContext(library, packs, {}, barriers, prints.of) : context,
    ...(isMembers ? { members: { published: viewContext(library.published, new Map(), {}), copy } } : {}),
    packs,
    shortcomings,
    prints,
    written,
  };
}

/** The files of packs, and what making them found. */
export interface MadePacks {
  readonly files: readonly SiteFile[];
  readonly findings: readonly Finding[];
}

/**
 * The packs of some meetings of an edition and, if nothing is wrong with them, their certificates, which list the sums of the
 * rest. Throws the signal's reason once nobody wants this edition any more.
 */
export async function makePacks(
  { library, context, packWeb, members, packs, shortcomings, prints }: OpenEdition,
  isWanted: (meeting: Meeting) => boolean,
  workshop: Workshop,
  signal?: AbortSignal,
): Promise<MadePacks> {
  const files: SiteFile[] = [];
  const findings: Finding[] = [];
  for (const meeting of library.meetings.filter((each) => hasPack(each) && isWanted(each))) {
    signal?.throwIfAborted();
    const made = await makePack(packWeb, meeting, workshop, members);
    packs.set(meeting.id, made.pages);
    if (made.shortcomings.length > 0) shortcomings.set(meeting.id, made.shortcomings);
    const pdfs = made.files.map(({ name, bytes }) => ({
      address: addressOf.packFile(meeting.id, name),
      bytes,
    }));
    prints.add(pdfs);
    files.push(...pdfs, ...packSheetFiles(context, meeting, made.sheets));
    findings.push(...made.findings);
  }
  if (findings.some(({ severity }) => severity === "error")) return { files, findings };
  const made = await certificates(context, isWanted, workshop, signal);
  prints.add(made.files);
  for (const [meeting, why] of made.shortcomings)
    shortcomings.set(meeting, [...(shortcomings.get(meeting) ?? []), ...why]);
  return { files: [...files, ...made.files], findings: [...findings, ...made.findings] };
}
