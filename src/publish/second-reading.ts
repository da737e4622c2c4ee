import { createHash } from "node:crypto";
import { filesOf } from "../content/files.ts";
import { gitHistory } from "../content/history/history.ts";
import { load } from "../content/load.ts";
import { ChangedWhileRead } from "../content/texts.ts";
import type { Finding } from "../findings/finding.ts";
import type { Library } from "../model/library.ts";
import type { PageMap } from "../model/page-map.ts";
import { contentFiles } from "../site/files.ts";
import { type SitePage, sitePages } from "../site/pages.ts";
import type { ViewContext } from "../views/context.ts";
import { digestOf } from "./chapters/digest.ts";
import { openAnswers } from "./chapters/kept-answers.ts";
import type { Edition } from "./edition.ts";
import { openEdition } from "./edition-packs.ts";

/** What a thread must be told to read a public edition that another has read and judged: plain values, for it has a memory of its own. */
export interface SecondReading {
  readonly content: string;
  readonly baseUrl: string | undefined;
  readonly local: boolean | undefined;
  readonly cacheFolder: string;
  readonly findings: readonly Finding[];
  readonly packs: ReadonlyMap<string, PageMap>;
  readonly shortcomings: ReadonlyMap<string, readonly string[]>;
  /** Addresses of files that only the first reader has: the packs. */
  readonly onlyThere: readonly string[];
  /** Tells the words and the table of pages apart from others. */
  readonly mark: string;
}

/** What the second reader cannot say: a page that asks for it is printed by the first. */
export class OnlyThere extends Error {}

export interface ReadPlace {
  readonly content: string;
  readonly baseUrl: string | undefined;
  readonly local: boolean | undefined;
  readonly cacheFolder: string;
}

/** What is to be told of an edition to whoever reads it a second time. */
export function toReadAgain(edition: Edition, place: ReadPlace): SecondReading {
  const { context, library, pages, assets, texts, textDigest } = edition;
  const content = new Set(contentFiles(library).map(addressed));
  return {
    ...place,
    findings: context.barriers.findings,
    packs: new Map(context.packs),
    shortcomings: new Map(context.barriers.packs),
    onlyThere: assets
      .filter(isSent)
      .map(addressed)
      .filter((address) => !content.has(address)),
    mark: markOf(library, pages, texts.keys(), textDigest),
  };
}

const addressed = ({ address }: { readonly address: string }): string => address;

/** Files whose bytes are at hand, and not worked out of the council when somebody asks. */
const isSent = ({ late }: { readonly late?: string }): boolean => late === undefined;

/**
 * The pages of an edition that was judged before, with views of this thread's own. Throws `ChangedWhileRead` if it is no longer the
 * same; a view that asks for what only the first reader has throws `OnlyThere`.
 */
export function readAgain(reading: SecondReading): readonly SitePage[] {
  const { content, cacheFolder, findings, packs, shortcomings, mark } = reading;
  const answers = openAnswers(content, cacheFolder);
  const { library, texts, digestOf } = load(filesOf(content), undefined, () => gitHistory(content), answers);
  const { baseUrl, local } = reading;
  const open = openEdition({ library, texts, findings }, { baseUrl, local, isMembers: false, known: packs });
  for (const [meeting, why] of shortcomings) open.shortcomings.set(meeting, why);
  const pages = sitePages(withoutFiles(open.context, new Set(reading.onlyThere)));
  if (markOf(library, pages, texts.keys(), digestOf) !== mark) throw new ChangedWhileRead(content);
  return pages;
}

function withoutFiles(context: ViewContext, onlyThere: ReadonlySet<string>): ViewContext {
  return {
    ...context,
    hashOf: (file) => {
      if (onlyThere.has(file)) throw new OnlyThere();
      return context.hashOf(file);
    },
  };
}

/** The words of all files, the earlier versions of papers, and the table of pages. */
function markOf(
  library: Library,
  pages: readonly SitePage[],
  files: Iterable<string>,
  textDigest: (file: string) => string | undefined,
): string {
  const digest = createHash("sha256");
  for (const file of files) digest.update(`${file} ${textDigest(file)}\n`);
  for (const { papers } of library.meetings)
    for (const paper of papers) {
      const versions = library.versionsOf(paper);
      if (versions.length > 0) digest.update(`${digestOf(versions)}\n`);
    }
  for (const { address, layout } of pages) digest.update(`${address} ${layout}\n`);
  return digest.digest("base64url");
}
