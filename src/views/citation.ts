import type { AgendaItem } from "../model/agenda.ts";
import type { Meeting } from "../model/meeting.ts";
import { dateInShort } from "../text/dates.ts";
import type { ViewContext } from "./context.ts";
import type { InPack } from "./page-marks.ts";

/**
 * What every citation of a text has in common: `static/js/cite.js` puts the place between. A whole one is "Harrowmere HWB,
 * 13 Sep 2018, item 4, para 4.3, pack p. 25, https://…/#p4.3".
 */
export interface CitationView {
  /** "Harrowmere HWB, 13 Sep 2018, item 4". */
  readonly text: string;
  /** Whose page numbers they are, if the text has any: "pack", "pack of 26 Nov 2026". */
  readonly pack?: string;
  /** Of the page, without `#`; unknown where the site's own address is. */
  readonly address?: string;
}

/** Of a paper. Its title is said where its item has other papers, in which there is a paragraph 4.3 too. */
export function paperCitation(
  context: ViewContext,
  meeting: Meeting,
  {
    item,
    title,
    address,
  }: { readonly item: AgendaItem | undefined; readonly title: string; readonly address: string },
  place: InPack | undefined,
): CitationView {
  const alone = item?.number !== undefined && item.papers.length === 1;
  const which = [
    ...(item?.number === undefined ? [] : [`item ${item.number}`]),
    ...(alone ? [] : [`“${title}”`]),
  ];
  return {
    text: [citedBody(context, meeting), dateInShort(meeting.date), ...which].join(", "),
    ...(place === undefined ? {} : { pack: "pack" }),
    ...whole(context, address),
  };
}

/** Of minutes: their pages are those of the later pack in which they stood to be agreed. */
export function minutesCitation(
  context: ViewContext,
  meeting: Meeting,
  address: string,
  place: InPack | undefined,
): CitationView {
  return {
    text: `${citedBody(context, meeting)}, minutes of ${dateInShort(meeting.date)}`,
    ...(place === undefined ? {} : { pack: `pack of ${dateInShort(place.meeting.date)}` }),
    ...whole(context, address),
  };
}

/** Of a decision: "Harrowmere HWB, 13 Sep 2018, decision 5.6". */
export function decisionCitation(
  context: ViewContext,
  meeting: Meeting,
  title: string,
  address: string,
): { readonly words: string; readonly address?: string } {
  const name = `${title.charAt(0).toLowerCase()}${title.slice(1)}`;
  return {
    words: [citedBody(context, meeting), dateInShort(meeting.date), name].join(", "),
    ...whole(context, address),
  };
}

/** A body's short name, or its name and whose body it is. */
function citedBody({ library }: ViewContext, { body }: Meeting): string {
  const short = body["short-name"];
  if (short !== undefined) return short;
  const { name } = library.council;
  return body.name.includes(name) ? body.name : `${name}, ${body.name}`;
}

const whole = ({ baseUrl }: ViewContext, address: string): Pick<CitationView, "address"> =>
  baseUrl === undefined ? {} : { address: `${baseUrl}${address}` };
