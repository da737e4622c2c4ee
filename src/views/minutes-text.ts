import type { Rendered, Section } from "../markdown/body.ts";
import type { AgendaItem } from "../model/agenda.ts";
import type { Meeting } from "../model/meeting.ts";
import { type MinuteHeadings, minuteHeadings } from "../model/minute-headings.ts";
import type { Minutes } from "../model/minutes.ts";
import { rememberedOf } from "../model/remembered-of.ts";
import type { ViewContext } from "./context.ts";
import { type ProseOptions, renderProse, webTarget } from "./prose.ts";

/** The text of minutes as HTML, and which item each of its sections minutes. */
export interface MinutesText {
  readonly rendered: Rendered;
  readonly itemOf: (section: Pick<Section, "line" | "title">) => AgendaItem | undefined;
  /** The section that minutes an item: the first one that does. */
  readonly sectionOf: (item: AgendaItem) => Section | undefined;
}

/** How minutes are printed wherever they are: their numbers, their decisions, the files beside them. */
export function minutesPrinting(
  minutes: Minutes,
  headings: MinuteHeadings,
): Pick<
  ProseOptions,
  "numbering" | "numberUnder" | "numberGivesWay" | "numberPrefix" | "decisions" | "resolutions" | "beside"
> {
  const resolutions = minutes["resolution-numbers"];
  return {
    numbering: minutes.numbering,
    numberUnder: headings.numberUnder,
    numberGivesWay: headings.numberGivesWay,
    ...(headings.numberPrefix === undefined ? {} : { numberPrefix: headings.numberPrefix }),
    decisions: true,
    ...(resolutions ? { resolutions } : {}),
    beside: minutes.beside,
  };
}

/** Minutes whose text is held: the pages of one meeting are made one after another, and few name those of others. */
const HELD = 4;

/** The minutes of a meeting as its other pages speak of them; undefined if there are none. */
export const minutesText = rememberedOf(read, HELD);

function read(context: ViewContext, meeting: Meeting): MinutesText | undefined {
  const { minutes } = meeting;
  if (!minutes) return undefined;
  const headings = minuteHeadings(meeting, minutes);
  const rendered = renderProse(minutes.body, {
    ...webTarget(context, meeting),
    ...minutesPrinting(minutes, headings),
  });
  const sections = new Map<string, Section>();
  for (const section of rendered.sections) {
    const item = section.level === 2 ? headings.itemOf(section) : undefined;
    if (item && !sections.has(item.id)) sections.set(item.id, section);
  }
  return {
    rendered,
    itemOf: (section) => headings.itemOf(section),
    sectionOf: ({ id }) => sections.get(id),
  };
}
