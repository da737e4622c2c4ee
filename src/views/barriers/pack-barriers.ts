import { addressOf } from "../../model/reference.ts";
import { dateInWords } from "../../text/dates.ts";
import { href, type Link, type ViewContext } from "../context.ts";

/** A pack that not everybody can use, with its papers that are why. */
export interface PackBarrierView {
  readonly pack: Link;
  /** Each with what that means for its readers: "plan.pdf: it does not say what is a heading; a picture has no description". */
  readonly papers: readonly { readonly words: string }[];
}

/** Ends of the phrases that `src/pack/pdf` finds, and what each means for somebody who listens. */
const MEANINGS: readonly (readonly [RegExp, string])[] = [
  [
    /pages? [\d, toand]+ ha(?:s|ve) no tags$/,
    "it does not say what is a heading, or in which order it is to be read",
  ],
  [
    /the tags of .+ come from another program and were not checked$/,
    "how it sounds in a screen reader was not checked",
  ],
  [/the fonts? .+ (?:is|are) not (?:in the file|embedded)$/, "some letters may look different or be missing"],
  [/a character without Unicode$/, "some letters or signs cannot be read out"],
  [/cells of a table lie over each other$/, "the cells of a table may be read out in the wrong order"],
  [
    /\d+ pieces of one \w+ are not joined$/,
    "what runs on from one page to the next may be read out in pieces",
  ],
  [/a picture without words$/, "a picture has no description"],
  [/a link that the structure does not have$/, "a link may not be read out"],
  [/words or pictures that no element has$/, "some words or pictures may not be read out"],
];
const UNKNOWN = "it does not keep every rule for accessible PDF";

/** Packs with anything known, newest meeting first. */
export function packBarriers(context: ViewContext): readonly PackBarrierView[] {
  return context.library.meetings
    .flatMap((meeting): readonly PackBarrierView[] => {
      const known = context.barriers.packs.get(meeting.id);
      if (known === undefined || !context.packs.has(meeting.id)) return [];
      const words = `${meeting.body.name}, ${dateInWords(meeting.date)}`;
      const pack = { words, href: href(context, addressOf.pack(meeting.id)) };
      return [{ pack, papers: papersOf(known) }];
    })
    .reverse();
}

function papersOf(phrases: readonly string[]): PackBarrierView["papers"] {
  const papers = new Map<string, Set<string>>();
  for (const phrase of phrases) {
    const { name, meaning } = inPlainWords(phrase);
    papers.set(name, (papers.get(name) ?? new Set()).add(meaning));
  }
  return [...papers].map(([name, why]) => ({ words: `${name}: ${[...why].join("; ")}` }));
}

/** "plan.pdf: pages 1 to 3 have no tags" as the paper's name and what that means for its readers. */
function inPlainWords(phrase: string): { readonly name: string; readonly meaning: string } {
  for (const [end, meaning] of MEANINGS) {
    const at = phrase.search(end);
    if (at >= 0) return { name: phrase.slice(0, at).replace(/(?:: page \d+)?: $/, ""), meaning };
  }
  return { name: phrase.replace(/: .*$/, ""), meaning: UNKNOWN };
}
