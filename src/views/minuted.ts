import type { Rendered } from "../markdown/body.ts";
import type { AgendaItem } from "../model/agenda.ts";
import { itemHeadings } from "../model/item-headings.ts";
import type { Meeting } from "../model/meeting.ts";
import { addressOf } from "../model/reference.ts";
import { sameTitle } from "../text/lists.ts";
import { href, type Link, type ViewContext } from "./context.ts";
import { renderProse, webTarget } from "./prose.ts";

/** What the minutes say under the heading of one item. */
export interface MinutedView extends Link {
  /** The stretch itself; missing if it has notes, or holds only a part of a wider block, and must be read in its place. */
  readonly html?: string;
}

/** The minutes that were read last: the pages of a meeting's items are made one after another. */
const last = new WeakMap<ViewContext, { readonly meeting: string; readonly rendered: Rendered }>();

function minutesOf(context: ViewContext, meeting: Meeting): Rendered | undefined {
  const { minutes } = meeting;
  if (!minutes) return undefined;
  const known = last.get(context);
  if (known?.meeting === meeting.id) return known.rendered;
  const rendered = renderProse(minutes.body, {
    ...webTarget(context, meeting),
    numbering: minutes.numbering,
    beside: minutes.beside,
    numberUnder: itemHeadings(meeting),
    decisions: true,
  });
  last.set(context, { meeting: meeting.id, rendered });
  return rendered;
}

/** The section of a meeting's minutes that stands for an item: the one with its number, or with its title. */
export function minutedUnder(
  context: ViewContext,
  meeting: Meeting,
  item: AgendaItem,
): MinutedView | undefined {
  const rendered = minutesOf(context, meeting);
  if (!rendered) return undefined;
  const numberUnder = itemHeadings(meeting);
  const section = rendered.sections.find((heading) => {
    if (heading.level !== 2) return false;
    const number = numberUnder(heading)?.replace(/[.)]+$/, "");
    return number === undefined ? sameTitle(heading.title, item.title) : number === item.number;
  });
  if (!section) return undefined;
  const html = stretch(rendered.html, section.id);
  const [first] = section.paragraphs;
  const final = section.paragraphs[section.paragraphs.length - 1];
  const words =
    first === undefined || final === undefined
      ? "In the minutes"
      : first === final
        ? `Minutes, paragraph ${first.number}`
        : `Minutes, paragraphs ${first.number} to ${final.number}`;
  return {
    words,
    href: `${href(context, addressOf.minutes(meeting.id))}#${section.id}`,
    ...(html === undefined ? {} : { html }),
  };
}

/** What stands between a heading and the next of its level, if that is whole by itself. */
function stretch(html: string, id: string): string | undefined {
  const head = html.indexOf(`<h2 id="${id}">`);
  const begin = html.indexOf("</h2>", head) + "</h2>".length;
  if (head < 0) return undefined;
  const next = html.indexOf("<h2 ", begin);
  const text = html.slice(begin, next < 0 ? undefined : next).trim();
  const count = (tag: string) => text.split(tag).length;
  const isWhole = count("<div") === count("</div>") && count("<section") === count("</section>");
  return text === "" || !isWhole || text.includes("footnote") ? undefined : text;
}
