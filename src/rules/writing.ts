import { byPlace, type Finding } from "../findings/finding.ts";
import type { RenderOptions } from "../markdown/body.ts";
import { renderBody } from "../markdown/render.ts";
import { slidesOf } from "../markdown/slides.ts";
import { GLOSSARY_PAGE } from "../model/glossary.ts";
import type { Library } from "../model/library.ts";
import type { Meeting } from "../model/meeting.ts";
import { minuteHeadings } from "../model/minute-headings.ts";
import type { Asset } from "../model/paper.ts";
import type { Prose } from "../model/prose.ts";
import { linkedAddresses } from "../model/tombstones.ts";
import type { Locate } from "./rule.ts";
import { shortTextFindings } from "./short-texts.ts";

type Around = Pick<RenderOptions, "asset" | "table" | "sitePage" | "target" | "audience">;

const NOTHING: ReadonlyMap<string, Asset> = new Map();

/**
 * What is wrong in the Markdown itself: a picture that is not there, a container that is not closed, a note without
 * words. Every body and every short text is printed once for it and the print thrown away.
 */
export function writingFindings(library: Library, locate: Locate): readonly Finding[] {
  const known = linkedAddresses(library);
  const sitePage = (address: string): string | undefined => (known.has(address) ? address : undefined);
  const around = (beside: ReadonlyMap<string, Asset>, papers: readonly string[] = []): Around => ({
    target: "page",
    audience: library.audience,
    sitePage,
    asset: (name) => (beside.has(name) || papers.includes(name) ? name : undefined),
    table: (name) => {
      const file = beside.get(name);
      return file && new TextDecoder("utf-8").decode(file.bytes());
    },
  });
  const plain = (prose: Prose, beside = NOTHING, defines = false): readonly Finding[] =>
    renderBody(prose, { ...around(beside), numbering: "none", defines }).findings;
  const found = [
    ...library.bodies.flatMap(({ terms }) => plain(terms)),
    ...library.people.flatMap(({ about }) => plain(about)),
    ...library.actions.flatMap(({ what }) => plain(what)),
    ...library.matters.flatMap(({ about }) => plain(about)),
    ...library.decisionRecords.flatMap(({ decision }) => plain(decision)),
    ...library.pages.flatMap(({ id, body, beside }) => plain(body, beside, id === GLOSSARY_PAGE)),
    ...library.meetings.flatMap((meeting) =>
      meetingFindings(meeting, around(meeting.beside, papersOf(meeting))),
    ),
    ...shortTextFindings(library, sitePage, locate),
  ];
  return found.sort(byPlace);
}

const papersOf = ({ papers, minutes }: Meeting): readonly string[] => [
  ...papers.map(({ id }) => `${id}.md`),
  ...(minutes ? ["minutes.md"] : []),
];

function meetingFindings(meeting: Meeting, around: Around): readonly Finding[] {
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
