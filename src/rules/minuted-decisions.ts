import { outlineOf } from "../markdown/outline.ts";
import type { AgendaItem } from "../model/agenda.ts";
import { decisionId } from "../model/decision-id.ts";
import type { Meeting } from "../model/meeting.ts";
import { minuteHeadings } from "../model/minute-headings.ts";
import { itemOfSection } from "../model/minuted-item.ts";
import { remembered } from "../model/reading.ts";

/** A decision as the text of minutes has it. */
export interface MinutedDecision {
  /** "5.6", "d3". */
  readonly id: string;
  readonly number?: string;
  readonly resolution?: string;
  readonly word: string;
  readonly text: string;
  readonly line: number;
  readonly item?: AgendaItem;
}

/** Which lines of minutes are about what. */
export interface MinuteLines {
  readonly decisions: readonly MinutedDecision[];
  /** The first and the last line of what minutes an item, by the item's id. */
  readonly items: ReadonlyMap<string, readonly [number, number]>;
  /** The line of a numbered paragraph. */
  readonly paragraphs: ReadonlyMap<string, number>;
}

const NOTHING: MinuteLines = { decisions: [], items: new Map(), paragraphs: new Map() };

/** What the minutes of a meeting decided, and where; read once for all rules that judge it. */
export const minuteLines = remembered((meeting: Meeting): MinuteLines => {
  const { minutes } = meeting;
  if (!minutes) return NOTHING;
  const { numberUnder, itemOf } = minuteHeadings(meeting, minutes);
  const resolutions = minutes["resolution-numbers"];
  const { sections, paragraphs, decisions } = outlineOf(minutes.body, {
    numbering: minutes.numbering,
    numberUnder,
    decisions: true,
    ...(resolutions ? { resolutions } : {}),
  });
  const heads = sections.filter(({ level }) => level <= 2);
  const items = new Map<string, readonly [number, number]>();
  heads.forEach((section, index) => {
    const item = itemOf(section);
    const end = (heads[index + 1]?.line ?? Number.POSITIVE_INFINITY) - 1;
    if (item && !items.has(item.id)) items.set(item.id, [section.line, end]);
  });
  return {
    items,
    paragraphs: new Map(paragraphs.map(({ number, line }) => [number, line])),
    decisions: decisions.map(({ id, number, resolution, word, text, line, section }): MinutedDecision => {
      const item = itemOfSection(sections, section, itemOf);
      return {
        id: decisionId(id),
        ...(number === undefined ? {} : { number }),
        ...(resolution === undefined ? {} : { resolution }),
        word,
        text,
        line,
        ...(item ? { item } : {}),
      };
    }),
  };
}, 4);
