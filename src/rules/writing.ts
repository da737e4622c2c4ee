import type { Finding } from "../findings/finding.ts";
import type { RenderOptions } from "../markdown/body.ts";
import { renderBody } from "../markdown/render.ts";
import { slidesOf } from "../markdown/slides.ts";
import type { Action } from "../model/action.ts";
import { GLOSSARY_PAGE } from "../model/glossary.ts";
import type { Library } from "../model/library.ts";
import type { Meeting } from "../model/meeting.ts";
import { minuteHeadings } from "../model/minute-headings.ts";
import type { Asset } from "../model/paper.ts";
import type { Prose } from "../model/prose.ts";
import { isLinked } from "../model/tombstones.ts";
import type { Locate } from "./locate.ts";
import { shortTextFindings } from "./short-texts.ts";
import type { Standing } from "./standing-things.ts";

type Around = Pick<RenderOptions, "asset" | "table" | "sitePage" | "target" | "audience">;

const NOTHING: ReadonlyMap<string, Asset> = new Map();

/**
 * What is wrong in the Markdown itself: a picture that is not there, a container that is not closed, a note without
 * words. Every body and every short text is printed once for it and the print thrown away.
 */
export interface WritingFindings {
  readonly ofMeeting: (meeting: Meeting) => readonly Finding[];
  readonly ofAction: (action: Action) => readonly Finding[];
  readonly ofStanding: (thing: Standing) => readonly Finding[];
}

/** See WritingFindings. */
export function writingFindings(library: Library, locate: Locate): WritingFindings {
  const { audience } = library;
  const sitePage = (address: string): string | undefined =>
    isLinked(library, address) ? address : undefined;
  const short = shortTextFindings(library, sitePage, locate);
  const around = (beside: ReadonlyMap<string, Asset>, papers: readonly string[] = []): Around => ({
    target: "page",
    audience,
    sitePage,
    asset: (name) => (beside.has(name) || papers.includes(name) ? name : undefined),
    table: (name) => {
      const file = beside.get(name);
      return file && new TextDecoder("utf-8").decode(file.bytes());
    },
  });
  const plain = (prose: Prose, beside = NOTHING, defines = false): readonly Finding[] =>
    renderBody(prose, { ...around(beside), numbering: "none", defines }).findings;
  return {
    ofMeeting: (meeting) => [
      ...bodiesOf(meeting, around(meeting.beside, papersOf(meeting))),
      ...short.ofMeeting(meeting),
    ],
    ofAction: ({ what }) => plain(what),
    ofStanding: (thing) => [
      ...(thing.kind === "page"
        ? plain(thing.prose, thing.noun.beside, thing.noun.id === GLOSSARY_PAGE)
        : plain(thing.prose)),
      ...short.ofStanding(thing),
    ],
  };
}

const papersOf = ({ papers, minutes }: Meeting): readonly string[] => [
  ...papers.map(({ id }) => `${id}.md`),
  ...(minutes ? ["minutes.md"] : []),
];

function bodiesOf(meeting: Meeting, around: Around): readonly Finding[] {
  const { notices, papers, minutes } = meeting;
  return [
    ...renderBody(notices, { ...around, numbering: "none" }).findings,
    ...papers.flatMap(({ body, kind, numbering, title }) =>
      kind === "slides"
        ? slidesOf(body, { ...around, numbering, deckTitle: title }).findings
        : renderBody(body, { ...around, numbering }).findings,
    ),
    ...(minutes
      ? renderBody(minutes.body, {
          ...around,
          numbering: minutes.numbering,
          decisions: true,
          ...(minutes.numbering === "auto"
            ? { numberUnder: minuteHeadings(meeting, minutes).numberUnder }
            : {}),
        }).findings
      : []),
  ];
}
