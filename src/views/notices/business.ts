import { exclusionResolution, itemName } from "../../law/exclusion.ts";
import { lawOf } from "../../law/profiles.ts";
import { urgencyStatement } from "../../law/urgency.ts";
import { type AgendaItem, allItems } from "../../model/agenda.ts";
import type { Profile } from "../../model/council.ts";
import type { Exemption } from "../../model/exemption.ts";
import type { Meeting } from "../../model/meeting.ts";
import type { ViewContext } from "../context.ts";
import { exemptView } from "../exempt.ts";
import { inlineHtml } from "../prose.ts";
import { type NoticeLine, type NoticeSection, section } from "./notice.ts";

/** An item on a notice: its number without the full stop some agendas write, its title, and what is said of it. */
export function lineOf(
  context: ViewContext,
  { number, title }: AgendaItem,
  details: readonly string[] = [],
): NoticeLine {
  return {
    ...(number === undefined ? {} : { number }),
    titleHtml: inlineHtml(context, title),
    detailsHtml: details.map((words) => inlineHtml(context, words)),
  };
}

/**
 * The business of a meeting in short: its items by their titles, with the description that applies to what is private. Items
 * inside others are left out, unless they are private. Empty without an agenda.
 */
export function businessSections(context: ViewContext, { agenda, body }: Meeting): readonly NoticeSection[] {
  const items = agenda.flatMap((entry) =>
    entry.kind === "item" ? [entry, ...allItems(entry.items).filter(isPrivate)] : [],
  );
  if (items.length === 0) return [];
  const lines = items.map((item) =>
    lineOf(
      context,
      item,
      item.exempt === undefined ? [] : [`In private. ${descriptionOf(item.exempt, body.profile)}`],
    ),
  );
  return [section("business", "Business", { lines })];
}

const isPrivate = ({ exempt }: AgendaItem): boolean => exempt !== undefined;

/** The items that are to be taken in private, wherever they stand. */
export const privateItems = ({ agenda }: Meeting): readonly AgendaItem[] =>
  allItems(agenda).filter(isPrivate);

/** "Not for publication: exempt under paragraph 3 of … (“Information relating to …”)." */
function descriptionOf(exempt: Exemption, profile: Profile): string {
  const { schedule } = lawOf(profile);
  const described = exempt.paragraphs.flatMap((number) => {
    const words = schedule?.paragraphs[number];
    return words === undefined ? [] : [`“${words}”`];
  });
  return `${exemptView(exempt, profile).words}${described.length === 0 ? "" : ` (${described.join("; ")})`}.`;
}

/** Which items are to be taken in private, by which description and why. */
export function privateLines(context: ViewContext, meeting: Meeting): readonly NoticeLine[] {
  return privateItems(meeting).map((item) =>
    lineOf(
      context,
      item,
      item.exempt === undefined
        ? []
        : [descriptionOf(item.exempt, meeting.body.profile), ...reasonOf(item.exempt)],
    ),
  );
}

const reasonOf = ({ publicInterest }: Exemption): readonly string[] =>
  publicInterest === undefined ? [] : [publicInterest];

/** Words that go with a notice and are said at the meeting: why items are urgent, and the resolution to exclude the public. */
export function statementSections(context: ViewContext, meeting: Meeting): readonly NoticeSection[] {
  const law = lawOf(meeting.body.profile);
  const words = exclusionResolution(law, privateItems(meeting));
  const urgent = allItems(meeting.agenda).filter((item) => item.urgent !== undefined);
  const inline = (paragraph: string): string => inlineHtml(context, paragraph);
  return [
    ...(urgent.length === 0
      ? []
      : [
          section("urgent-business", "Urgent business", {
            paragraphsHtml: urgent.flatMap((item) => urgencyStatement(law, item)).map(inline),
          }),
        ]),
    ...(words === undefined
      ? []
      : [
          section("private-business", "Business to be taken in private", {
            paragraphsHtml: [
              "The meeting will be asked to pass this resolution:",
              ...[words.resolution, ...words.items].map(inline),
              ...(law.schedule === undefined ? [] : reasons(meeting).map(inline)),
            ],
          }),
        ]),
  ];
}

/** "Why item 15 is private: …", for each that says so. */
const reasons = (meeting: Meeting): readonly string[] =>
  privateItems(meeting).flatMap(({ exempt, ...item }) =>
    exempt?.publicInterest === undefined
      ? []
      : [`Why ${itemName(item).replace(/^Item/, "item")} is private: ${exempt.publicInterest}`],
  );
