import type { PackSettings } from "../model/pack-settings.ts";
import type { PageMap } from "../model/page-map.ts";
import { dateInWords } from "../text/dates.ts";
import { labelsOf } from "./arrange.ts";
import { allParts, type LaidOutPack, partAlone, sidesOf, supplementParts, wholeParts } from "./pack-parts.ts";
import { assemble, type Pack, type PackPart } from "./pdf/assemble.ts";
import type { DanglingLink } from "./pdf/fragment.ts";
import { STAMP, type StampStyle } from "./pdf/join/stamps.ts";
import { FRONT, type PlannedPart } from "./plan.ts";
import { addressOfPart } from "./sheets.ts";

/** A PDF made of a meeting's papers, below the meeting's address. */
export interface PackFile {
  /** "pack.pdf", "agenda.pdf", "minutes.pdf", "supplement-1.pdf", "04-street-trees.pdf". */
  readonly name: string;
  readonly bytes: () => Uint8Array;
}

export interface MadeFiles {
  readonly pdf: Uint8Array;
  readonly files: readonly PackFile[];
  /** The page map with its files and sizes. */
  readonly pages: PageMap;
  readonly dangling: readonly DanglingLink[];
  readonly shortcomings: readonly string[];
}

/**
 * Every PDF of a pack: the whole, the agenda alone, each supplement's new leaves, each paper with the pack's page numbers,
 * the printed minutes. The papers' own are joined only when their bytes are wanted.
 */
export function packFiles(laid: LaidOutPack): MadeFiles {
  const { meeting, plan, pages, arranged } = laid;
  const planned = allParts(plan);
  const whole = assemble({ ...about(laid, "agenda pack"), parts: wholeParts(laid, planned) });
  const named = new Map<string, { sides: number; bytes?: number; make: () => Uint8Array }>();
  const ready = (name: string, pdf: Uint8Array, parts: readonly PackPart[]): void => {
    named.set(name, { sides: sidesOf(parts), bytes: pdf.length, make: () => pdf });
  };
  named.set("pack.pdf", { sides: pages.sides, bytes: whole.pdf.length, make: () => whole.pdf });
  const agenda = partAlone(laid, planned, FRONT);
  ready("agenda.pdf", assemble({ ...apart(laid, "agenda"), parts: agenda }).pdf, agenda);
  for (const supplement of plan.supplements) {
    const { number, published } = supplement;
    const parts = supplementParts(laid, planned, supplement);
    const own = { ...apart(laid, `supplement ${number} to the agenda pack`), date: published };
    ready(`supplement-${number}.pdf`, assemble({ ...own, parts }).pdf, parts);
  }
  if (laid.minutes) {
    const labels = laid.minutes.pages.map((_, page) => String(page + 1));
    const parts = [{ fragment: laid.minutes, title: "Minutes", labels }];
    ready("minutes.pdf", assemble({ ...apart(laid, "minutes"), parts }).pdf, parts);
  }
  for (const part of planned.values()) {
    if (part.content.kind !== "paper" || labelsOf(arranged, part.key).length === 0) continue;
    const parts = partAlone(laid, planned, part.key);
    const own = apart(laid, part.name);
    const pack = {
      ...own,
      title: `${part.name} – ${meeting.body.name}, ${dateInWords(meeting.date)}`,
      parts,
    };
    named.set(`${part.key}.pdf`, { sides: sidesOf(parts), make: () => assemble(pack).pdf });
  }
  return {
    pdf: whole.pdf,
    files: [...named].map(([name, { make }]) => ({ name, bytes: make })),
    pages: withFiles(pages, named, whole.pdf.length),
    dangling: whole.dangling,
    shortcomings: whole.shortcomings.map(([key, why]) => `${nameOf(planned.get(key)) ?? key}: ${why}`),
  };
}

/** A file is called by its name: its item has the same title as the report beside it. */
const nameOf = (part: PlannedPart | undefined): string | undefined =>
  part?.content.kind === "file" ? part.content.name : part?.title;

/** What every file of a pack says of itself. */
export function about(
  { web, meeting, settings, stampFont }: Pick<LaidOutPack, "web" | "meeting" | "settings" | "stampFont">,
  kind: string,
): Omit<Pack, "parts"> {
  const { council } = web.library;
  return {
    title: `${meeting.body.name}, ${dateInWords(meeting.date)}: ${kind}`,
    language: council.language,
    author: council.name,
    date: meeting.published ?? meeting.date,
    stampFont,
    stamp: stampFor(settings),
  };
}

/** Page numbers end where the text does, 21 mm from the edge of A4 and 23.9 mm of Letter, as large as the running heads. */
const stampFor = ({ paper, print }: PackSettings): StampStyle => ({
  ...STAMP,
  size: print === "large" ? 13 : STAMP.size,
  right: paper === "Letter" ? 67.75 : STAMP.right,
});

/** The same for a file that has only some of the papers: links to the others lead to the live site. */
function apart(laid: LaidOutPack, kind: string): Omit<Pack, "parts"> {
  const { web, meeting, plan } = laid;
  const addresses = new Map(
    [...allParts(plan).values()].flatMap((part) => {
      const address = addressOfPart(meeting, part);
      return address === undefined || web.baseUrl === undefined
        ? []
        : [[part.key, `${web.baseUrl}${address}`] as const];
    }),
  );
  const elsewhere = (target: string): string | undefined => {
    const whole = addresses.get(target);
    if (whole !== undefined) return whole;
    const key = [...addresses.keys()].find((each) => target.startsWith(`${each}/`));
    return key === undefined ? undefined : `${addresses.get(key)}#${target.slice(key.length + 1)}`;
  };
  return { ...about(laid, kind), elsewhere };
}

function withFiles(
  pages: PageMap,
  named: ReadonlyMap<string, { readonly sides: number; readonly bytes?: number }>,
  bytes: number,
): PageMap {
  return {
    ...pages,
    bytes,
    files: new Map(
      [...named].map(([name, file]) => [
        name,
        { sides: file.sides, ...(file.bytes === undefined ? {} : { bytes: file.bytes }) },
      ]),
    ),
    supplements: pages.supplements.map((supplement) => {
      const { sides = 0, bytes: size = 0 } = named.get(`supplement-${supplement.number}.pdf`) ?? {};
      return { ...supplement, sides, bytes: size };
    }),
  };
}
