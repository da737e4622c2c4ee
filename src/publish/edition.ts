import { basename, join, resolve } from "node:path";
import { filesOf, heldFiles } from "../content/files.ts";
import { gitHistory } from "../content/history/history.ts";
import { type Loaded, load } from "../content/load.ts";
import { byPlace, type Finding } from "../findings/finding.ts";
import type { Library } from "../model/library.ts";
import { hasPack } from "../model/meeting.ts";
import type { PageMap } from "../model/page-map.ts";
import { pdfFindings } from "../pack/pdf-findings.ts";
import { defaultCacheFolder } from "../pack/press/cache-folder.ts";
import { planFindings } from "../pack/supplements.ts";
import type { Workshop } from "../pack/workshop.ts";
import { asInRecord } from "../rules/in-record.ts";
import { RULES } from "../rules/index.ts";
import { judge } from "../rules/judge.ts";
import { dataFiles } from "../site/data/data-files.ts";
import type { SiteFile } from "../site/files.ts";
import { followingFiles } from "../site/following/files.ts";
import { hostFiles } from "../site/hosting/files.ts";
import { pageNumberFiles } from "../site/page-numbers.ts";
import { type SitePage, sitePages } from "../site/pages.ts";
import { themeFiles } from "../site/theme.ts";
import type { ViewContext } from "../views/context.ts";
import { fontFiles, pagedScript, webFontFiles } from "../views/static-files.ts";
import { cardFiles } from "./cards/card-files.ts";
import { keptCards } from "./cards/kept-cards.ts";
import { openAnswers } from "./chapters/kept-answers.ts";
import { openFiles } from "./chapters/kept-files.ts";
import { openTurns } from "./chapters/kept-turns.ts";
import type { OutputBefore } from "./chapters/output-before.ts";
import { readDigests } from "./chapters/read-digests.ts";
import { makePacks, openEdition } from "./edition-packs.ts";
import { editorFiles } from "./editor/editor-files.ts";
import { editorHosts } from "./editor/editor-hosts.ts";
import { PackBook } from "./packs/pack-book.ts";
import type { ReadAgain } from "./read-again.ts";
import { redactionFindings } from "./redaction/behind.ts";
import { schemaFiles } from "./schemas/schema-files.ts";
import { membersMark, visibleTree } from "./separation.ts";

/** A content tree read and judged. */
export interface Checked {
  readonly library: Library;
  readonly findings: readonly Finding[];
  readonly texts: ReadonlyMap<string, string>;
  /** What tells the bytes of a file of content apart from others, by the name findings call it; undefined if it is not there. */
  readonly textDigest: (file: string) => string | undefined;
  /** Keeps what was worked out of texts for the next time. */
  readonly remember: () => void;
  /** Files in the tree. */
  readonly files: number;
}

export interface Reading {
  readonly words?: "read again" | "held";
  /** Where it is remembered what was found, so that it need not be looked for again; nowhere if nothing is said. */
  readonly cacheFolder?: string | undefined;
  /** What this process keeps of the folder that it reads again and again: words are held, and only what changed is read. */
  readonly again?: ReadAgain | undefined;
}

/**
 * Reads a content folder and runs every rule over it. With the private tree it is read for the members' edition;
 * without, that tree must be out of sight. Its words are read again when a page wants them; where they are `held` they
 * stay as they are now, whatever is saved meanwhile. Throws only if a folder is not there.
 */
export function check(
  folder: string,
  privateTree?: string,
  { words = "read again", cacheFolder, again }: Reading = {},
): Checked & { readonly locate: Loaded["locate"] } {
  const isKept = cacheFolder !== undefined && privateTree === undefined && words === "read again" && !again;
  const known = isKept ? openFiles(folder, cacheFolder) : undefined;
  const files = again?.files() ?? (words === "held" ? heldFiles(filesOf(folder)) : filesOf(folder));
  const held = privateTree === undefined ? undefined : filesOf(privateTree);
  const answers =
    again?.answers ?? (cacheFolder === undefined || held ? undefined : openAnswers(folder, cacheFolder));
  const read = load(files, held, () => gitHistory(folder), answers, again?.pieces, known);
  const { library, findings, texts, locate, digestOf } = read;
  again?.work.next({ library, files, digestOf });
  // What is found in a private tree is not written anywhere.
  const turns = again || cacheFolder === undefined || held ? again?.turns : openTurns(folder, cacheFolder);
  const digest = again?.work.digest ?? readDigests(library, digestOf);
  const judged = [
    ...(held ? redactionFindings(files, held) : visibleTree(folder)),
    ...findings,
    ...judge({ library, texts, locate }, { kept: turns, digestOf: digest, again: again?.work }),
  ];
  turns?.save();
  // The table of the site asks for these: what it takes to read all minutes for is kept with what else is known of their words.
  if (known) for (const { decisionIds } of library.meetings) decisionIds?.();
  known?.save();
  again?.took(read.pieces);
  return {
    library,
    findings: judged.map(asInRecord(library)).sort(byPlace),
    texts,
    textDigest: digestOf,
    remember: () => answers?.save(new Set([...texts.keys()].flatMap((file) => digestOf(file) ?? []))),
    files: files.list.length + (held?.list.length ?? 0),
    locate,
  };
}

/**
 * The same, every agenda is held against its frozen page numbers, and every PDF it names is opened: what `orderpaper
 * check` says, and what comes before anything is laid out. Unless its readers are officers, what rules say of persons is
 * left out: logs and annotations are read by more people than the site.
 */
export async function checkWhole(
  folder: string,
  privateTree?: string,
  readers: "everybody" | "officers" = "everybody",
  reading: Reading = {},
): Promise<Checked> {
  const { locate, ...checked } = check(folder, privateTree, reading);
  const findings = [
    ...checked.findings.filter(({ id }) => readers === "officers" || !FOR_OFFICERS.has(id)),
    ...planFindings(checked.library, reading.again?.work.made),
    ...(await pdfFindings(checked.library, locate, reading.again?.work.made)),
  ];
  return { ...checked, findings: findings.sort(byPlace) };
}

/** Rules whose findings only officers read. */
const FOR_OFFICERS: ReadonlySet<string> = new Set(
  RULES.filter(({ isForOfficers }) => isForOfficers).map(({ id }) => id),
);

export const hasErrors = (findings: readonly Finding[]): boolean =>
  findings.some(({ severity }) => severity === "error");

/** One edition of the site: everything that will be written, if nothing is wrong. */
export interface Edition extends Checked {
  /** Empty if there are errors: nothing is published by halves. */
  readonly pages: readonly SitePage[];
  readonly assets: readonly SiteFile[];
  /** The pictures of pages, for sharing. */
  readonly cards: (pages: readonly SitePage[]) => Promise<readonly SiteFile[]>;
  readonly packs: ReadonlyMap<string, PageMap>;
  /** Why a pack does not say that it is PDF/UA, by meeting; packs that say so are not here. */
  readonly shortcomings: ReadonlyMap<string, readonly string[]>;
  readonly context: ViewContext;
}

export interface EditionOptions {
  readonly content: string;
  /** The private tree: the edition is then the members'. */
  readonly privateTree?: string | undefined;
  /** Whose copy of the members' packs it is. */
  readonly copy?: string | undefined;
  /** Where the site will be served: "https://meetings.example.gov.uk/archive". */
  readonly baseUrl?: string | undefined;
  /** Whether it is looked at on this machine only, at the root of a server of ours. */
  readonly local?: boolean | undefined;
  /** Undefined: no packs are made, and no page links to one but to those that are known. */
  readonly workshop?: Workshop | undefined;
  /** Page numbers of packs that were made before, by meeting: without a workshop pages are printed with them. */
  readonly known?: ((library: Library) => ReadonlyMap<string, PageMap>) | undefined;
  /** Where pictures for sharing that were drawn before are kept; this user's own cache, if nothing is said. */
  readonly cacheFolder?: string | undefined;
  /** The output as it is: packs that are as they were stay there. Without it all are joined; of members' editions nothing is kept. */
  readonly before?: OutputBefore | undefined;
  /** Asked before each pack: throws its reason once nobody wants this edition any more. */
  readonly signal?: AbortSignal | undefined;
}

/** Files beside the pages that every site of the council has, whatever its papers say. */
export const filesAtHand = (
  library: Library,
  { content, local }: Pick<EditionOptions, "content" | "local">,
): readonly SiteFile[] => [
  ...themeFiles(library),
  ...fontFiles(),
  ...webFontFiles(),
  pagedScript(),
  ...schemaFiles(),
  ...editorFiles(library, { content: basename(resolve(content)), local: local === true }),
];

/** Files beside the pages that are made of the whole council: what can be followed, open data, what hosts are told. */
export const filesOfCouncil = (
  context: ViewContext,
  pages: readonly Pick<SitePage, "address">[],
  files: readonly SiteFile[],
): readonly SiteFile[] => [
  ...pageNumberFiles(context),
  ...followingFiles(context, pages),
  ...dataFiles(context, files),
  ...hostFiles(context, editorHosts(context.library.council.editor)),
];

/** Reads, judges, makes the packs and lays out the table of pages. */
export async function prepareEdition({
  content,
  privateTree,
  copy,
  baseUrl,
  local,
  workshop,
  known: knownPacks,
  cacheFolder = defaultCacheFolder(),
  before,
  signal,
}: EditionOptions): Promise<Edition> {
  const checked = await checkWhole(content, privateTree, "everybody", {
    words: local ? "held" : "read again",
    cacheFolder,
  });
  const isMembers = privateTree !== undefined;
  const known = (workshop ? undefined : knownPacks?.(checked.library)) ?? new Map<string, PageMap>();
  const open = openEdition(checked, { baseUrl, local, isMembers, copy, known });
  const { context, packs, shortcomings, written } = open;
  const nothing = { pages: [], assets: [], cards: async () => [], packs, shortcomings, context };
  if (hasErrors(checked.findings)) return { ...checked, ...nothing };
  const files: SiteFile[] = [
    ...written,
    ...(isMembers ? [membersMark()] : []),
    ...filesAtHand(checked.library, { content, local }),
  ];
  const findings = [...checked.findings];
  // Who has no packs needs no browser either.
  const isKept = workshop && before && !isMembers && checked.library.meetings.some(hasPack);
  const book = isKept ? new PackBook(before, await workshop.press()) : undefined;
  if (workshop) {
    const standing = book && { book, textDigest: checked.textDigest };
    const made = await makePacks(open, () => true, workshop, signal, standing);
    files.push(...made.files);
    findings.push(...made.findings);
  }
  if (hasErrors(findings)) return { ...checked, ...nothing, findings: findings.sort(byPlace) };
  const pages = sitePages(context);
  return {
    ...checked,
    findings: findings.sort(byPlace),
    remember: () => {
      checked.remember();
      book?.save();
    },
    pages,
    assets: [...files, ...filesOfCouncil(context, pages, files)],
    // Pages name their picture by its address on the live site: a site on this machine needs none.
    cards: async (some) =>
      context.baseUrl === undefined || local ? [] : cardFiles(some, keptCards(join(cacheFolder, "cards"))),
    packs,
    shortcomings,
    context,
  };
}
