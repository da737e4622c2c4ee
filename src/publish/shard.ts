import { join } from "node:path";
import type { Finding } from "../findings/finding.ts";
import { byPlace } from "../findings/finding.ts";
import type { Library } from "../model/library.ts";
import { hasPack } from "../model/meeting.ts";
import type { Workshop } from "../pack/workshop.ts";
import { sitePages } from "../site/pages.ts";
import { cardFiles } from "./cards/card-files.ts";
import { keptCards } from "./cards/kept-cards.ts";
import { type Checked, checkWhole, hasErrors } from "./edition.ts";
import { makePacks, openEdition } from "./edition-packs.ts";

/** One of several parts of a build that run side by side: the second of eight is { part: 2, of: 8 }. */
export interface Shard {
  readonly part: number;
  readonly of: number;
}

export interface ShardOptions {
  readonly content: string;
  readonly baseUrl?: string | undefined;
  /** Where what it makes is kept, for the build that puts all parts together. */
  readonly cacheFolder: string;
  readonly shard: Shard;
}

/** What a shard has put into the cache. */
export interface MadeShard extends Checked {
  /** Meetings whose packs it laid out. */
  readonly packs: number;
  readonly cards: number;
}

/**
 * Lays out the packs, and draws the pictures, of one part of a council's meetings: every `of`-th, so that committees that meet
 * often do not fall to one part alone. It writes into the cache only. With errors in the content it makes nothing: then no part
 * does, and no build would.
 */
export async function makeShard(
  { content, baseUrl, cacheFolder, shard }: ShardOptions,
  workshop: Workshop,
): Promise<MadeShard> {
  const checked = await checkWhole(content);
  if (hasErrors(checked.findings)) return { ...checked, packs: 0, cards: 0 };
  const open = openEdition(checked, { baseUrl, isMembers: false, known: new Map() });
  const wanted = meetingsOf(checked.library, shard);
  const made = await makePacks(open, ({ id }) => wanted.has(id), workshop);
  const findings: readonly Finding[] = [...checked.findings, ...made.findings].sort(byPlace);
  if (hasErrors(findings)) return { ...checked, findings, packs: open.packs.size, cards: 0 };
  const pages = open.context.baseUrl === undefined ? [] : sitePages(open.context).filter(({ card }) => card);
  const cards = await cardFiles(
    pages.filter((_, at) => isIn(shard, at)),
    keptCards(join(cacheFolder, "cards")),
  );
  for (const { bytes } of cards) bytes();
  return { ...checked, findings, packs: open.packs.size, cards: cards.length };
}

const isIn = ({ part, of }: Shard, at: number): boolean => at % of === part - 1;

function meetingsOf({ meetings }: Library, shard: Shard): ReadonlySet<string> {
  return new Set(
    meetings
      .filter(hasPack)
      .filter((_, at) => isIn(shard, at))
      .map(({ id }) => id),
  );
}
