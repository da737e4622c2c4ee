import type { AgendaItem } from "../model/agenda.ts";
import type { Meeting } from "../model/meeting.ts";
import { addressOf } from "../model/reference.ts";
import { href, type Link, type ViewContext } from "./context.ts";
import { withCorrections } from "./minutes/corrected.ts";
import { correctionsView } from "./minutes/corrections.ts";
import { minutesText } from "./minutes-text.ts";

/** What the minutes say under the heading of one item. */
export interface MinutedView extends Link {
  /** The stretch itself; missing if it has notes, or holds only a part of a wider block, and must be read in its place. */
  readonly html?: string;
}

/** The section of a meeting's minutes that stands for an item: the one with its number, or with its title. */
export function minutedUnder(
  context: ViewContext,
  meeting: Meeting,
  item: AgendaItem,
): MinutedView | undefined {
  const text = minutesText(context, meeting);
  const section = text?.sectionOf(item);
  if (!text || !section) return undefined;
  const found = stretch(text.rendered.html, section.id);
  const html = found && withCorrections(found, correctionsView(context, meeting), true);
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
