import type { Attendee, Away } from "../../model/attendance.ts";
import type { Declaration } from "../../model/minutes.ts";
import type { ViewContext } from "../context.ts";
import { momentPhrase, spanPhrase } from "../moment-words.ts";
import { type NameView, nameView } from "../names.ts";
import { joinedPhrases, type Phrase, phraseHtml, phraseWords } from "../phrase.ts";
import { inlineHtml, titleWords } from "../prose.ts";
import type { MinutedPlaces } from "./places.ts";

/** Somebody who was there, and what is said of how. */
export interface AttendeeView extends NameView {
  /** "for Councillor Sandra Mistry, arrived during item 4", as HTML inside a line. */
  readonly howHtml?: string;
}

export interface DeclarationView {
  readonly person: NameView;
  /** "Item 5", with a link where there is something to lead to. */
  readonly itemHtml?: string;
  /** "item 5", inside a sentence. */
  readonly itemWords?: string;
  readonly interestHtml: string;
  readonly kind?: string;
  /** What they did: in the words of the minutes, or else of what programs read. */
  readonly actionHtml?: string;
}

export function attendeeViews(
  context: ViewContext,
  attendees: readonly Attendee[],
  places: MinutedPlaces,
): readonly AttendeeView[] {
  return attendees.map((attendee) => {
    const how = attendeePhrase(attendee, places);
    return { ...nameView(context, attendee), ...(how.length === 0 ? {} : { howHtml: phraseHtml(how) }) };
  });
}

/** For whom somebody was there, from where and for how much of the meeting; empty for most. */
export function attendeePhrase(attendee: Attendee, places: MinutedPlaces): Phrase {
  const { for: instead, remote, arrived, left, away = [] } = attendee;
  const absences = joinedPhrases(
    away.map((one) => awayPhrase(one, places)),
    " and ",
  );
  const parts: readonly Phrase[] = [
    ...(instead === undefined ? [] : [["for ", places.person(instead)]]),
    ...(remote === true ? [["took part remotely"]] : []),
    ...(arrived === undefined ? [] : [["arrived ", ...momentPhrase(arrived, places)]]),
    ...(away.length === 0 ? [] : [[remote === true ? "away " : "out of the room ", ...absences]]),
    ...(left === undefined ? [] : [["left ", ...momentPhrase(left, places)]]),
  ];
  return joinedPhrases(parts, ", ");
}

/** The same in plain words, without links: for tables and notices. Undefined where there is nothing to say. */
export function attendeeWords(attendee: Attendee, places: MinutedPlaces): string | undefined {
  const how = attendeePhrase(attendee, places);
  return how.length === 0 ? undefined : phraseWords(how);
}

/** "for item 5 (had declared an interest)", "from 7.10pm to 7.30pm". */
export function awayPhrase(away: Away, places: MinutedPlaces): Phrase {
  const span = spanPhrase(away, places);
  return away.reason === undefined ? span : [...span, ` (${titleWords(away.reason)})`];
}

const DID = {
  stayed: "Stayed in the room.",
  left: "Left the room.",
  "spoke-and-left": "Spoke, then left the room.",
  "stayed-without-voting": "Stayed in the room and did not vote.",
} as const;

/** What somebody who declared an interest did, as a sentence; undefined if the minutes do not say. */
export function didWords({ did }: Pick<Declaration, "did">): string | undefined {
  return did && DID[did];
}

export function declarationView(
  context: ViewContext,
  { person, item, interest, kind, did, action }: Declaration,
  places: MinutedPlaces,
): DeclarationView {
  const done = action === undefined ? didWords({ did }) : inlineHtml(context, action);
  return {
    person: nameView(context, person),
    interestHtml: inlineHtml(
      context,
      done === undefined || /[.!?]$/.test(interest) ? interest : `${interest}.`,
    ),
    ...(item === undefined
      ? {}
      : { itemHtml: capitalised(places.item(item)), itemWords: phraseWords([places.item(item)]) }),
    ...(kind === undefined ? {} : { kind: titleWords(kind) }),
    ...(done === undefined ? {} : { actionHtml: done }),
  };
}

function capitalised(piece: Phrase[number]): string {
  const first = (words: string) => `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
  return phraseHtml([typeof piece === "string" ? first(piece) : { ...piece, words: first(piece.words) }]);
}
