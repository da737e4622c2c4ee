import type { Library } from "../../model/library.ts";
import type { Meeting } from "../../model/meeting.ts";
import type { Minutes } from "../../model/minutes.ts";
import { type OtherMeeting, otherOf } from "../../model/other-meeting.ts";
import { query } from "../../model/reading.ts";
import { addressOf } from "../../model/reference.ts";
import { dateInWords } from "../../text/dates.ts";
import { href, type Link, type ViewContext } from "../context.ts";
import { minutePlaceAt } from "../minute-places.ts";
import { inlineHtml, titleWords } from "../prose.ts";

/** A correction that a later meeting made to these minutes. */
export interface CorrectionView {
  readonly paragraph: string;
  /** Whether the paragraph is among those of the text it is shown with. */
  readonly isPlaced: boolean;
  /** The words that were corrected, as they are found in the text; missing if only the new ones are known. */
  readonly was?: string;
  readonly wasHtml?: string;
  readonly nowHtml: string;
  /** "minute 3.1 of 12 March 2026": the minute that resolved it, or the minutes if none is named. */
  readonly by: Link;
  /** "minutes of 12 March 2026". */
  readonly meeting: Link;
}

interface Correcting {
  readonly later: OtherMeeting;
  readonly correction: Minutes["corrections"][number];
  readonly isPrivate: boolean;
}

/** What later meetings corrected in the minutes of a meeting. */
const corrections = query(
  "corrected-by",
  (library: Library, id): readonly Correcting[] => allCorrections(library).get(id) ?? [],
);

const allCorrections = query("corrected", (library: Library): ReadonlyMap<string, readonly Correcting[]> => {
  const found = new Map<string, Correcting[]>();
  for (const meeting of library.meetings)
    for (const minutes of [meeting.minutes, meeting.privateMinutes])
      for (const correction of minutes?.corrections ?? []) {
        const one = { later: otherOf(meeting), correction, isPrivate: minutes?.withheld !== undefined };
        found.set(correction.meeting, [...(found.get(correction.meeting) ?? []), one]);
      }
  return found;
});

/**
 * What later minutes resolved to correct in the minutes of this meeting, in the order of the later meetings: public minutes
 * correct public ones, and private minutes, which only members have, the private ones. `paragraphs`: those of the text they are shown with.
 */
export function correctionsView(
  context: ViewContext,
  meeting: Meeting,
  isPrivate = false,
  paragraphs: readonly { readonly number: string }[] = [],
): readonly CorrectionView[] {
  return corrections(context.library, meeting.id)
    .filter((one) => one.isPrivate === isPrivate)
    .map(({ later, correction: { paragraph, was, now, minute } }) => {
      const date = dateInWords(later.date);
      const page = href(
        context,
        isPrivate ? addressOf.privateMinutes(later.id) : addressOf.minutes(later.id),
      );
      const place = minute === undefined || isPrivate ? undefined : minutePlaceAt(context, later.id, minute);
      return {
        paragraph,
        isPlaced: paragraphs.some(({ number }) => number === paragraph),
        ...(was === undefined ? {} : { was: titleWords(was), wasHtml: inlineHtml(context, was) }),
        nowHtml: inlineHtml(context, now),
        meeting: { words: `minutes of ${date}`, href: page },
        by: {
          words: minute === undefined ? `minutes of ${date}` : `minute ${minute} of ${date}`,
          href: place ?? page,
        },
      };
    });
}
