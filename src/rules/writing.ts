import { byPlace, type Finding } from "../findings/finding.ts";
import type { RenderOptions } from "../markdown/body.ts";
import { renderBody } from "../markdown/render.ts";
import { slidesOf } from "../markdown/slides.ts";
import type { Library } from "../model/library.ts";
import type { Asset } from "../model/paper.ts";
import type { Prose } from "../model/person.ts";

/**
 * What is wrong in the Markdown itself: a picture that is not there, a container that is not closed, a note without
 * words. Every body is printed once for it and the print thrown away.
 */
export function writingFindings(library: Library): readonly Finding[] {
  const found: Finding[] = [];
  const read = (
    prose: Prose,
    beside: ReadonlyMap<string, Asset>,
    papers: readonly string[],
    options: Partial<RenderOptions> = {},
  ) => {
    found.push(
      ...renderBody(prose, { ...filesIn(beside, papers), numbering: "none", target: "page", ...options })
        .findings,
    );
  };
  const none: ReadonlyMap<string, Asset> = new Map();
  for (const body of library.bodies) read(body.terms, none, []);
  for (const person of library.people) read(person.about, none, []);
  for (const action of library.actions) read(action.what, none, []);
  for (const page of library.pages) read(page.body, page.beside, []);
  for (const meeting of library.meetings) {
    const papers = [
      ...meeting.papers.map(({ id }) => `${id}.md`),
      ...(meeting.minutes ? ["minutes.md"] : []),
    ];
    read(meeting.notices, meeting.beside, papers);
    for (const { body, beside, numbering, kind, title } of meeting.papers)
      if (kind === "slides")
        found.push(
          ...slidesOf(body, { ...filesIn(beside, papers), numbering, target: "page", deckTitle: title })
            .findings,
        );
      else read(body, beside, papers, { numbering });
    if (meeting.minutes)
      read(meeting.minutes.body, meeting.beside, papers, {
        numbering: meeting.minutes.numbering,
        decisions: true,
      });
  }
  return found.sort(byPlace);
}

function filesIn(
  beside: ReadonlyMap<string, Asset>,
  papers: readonly string[],
): Pick<RenderOptions, "asset" | "table"> {
  return {
    asset: (name) => (beside.has(name) || papers.includes(name) ? name : undefined),
    table: (name) => {
      const file = beside.get(name);
      return file && new TextDecoder("utf-8").decode(file.bytes());
    },
  };
}
