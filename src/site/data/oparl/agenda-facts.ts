import type { AgendaEntry, AgendaItem, ItemPaper } from "../../../model/agenda.ts";
import type { Exemption, Urgency } from "../../../model/exemption.ts";
import type { Json, JsonObject } from "../json.ts";
import { allFacts } from "./content-facts.ts";

/** The agenda with its parts and with items inside items, which OParl has no place for; items by their addresses. */
export function agendaFacts(
  entries: readonly AgendaEntry[],
  addressOf: (item: AgendaItem) => string,
): readonly Json[] {
  return entries.map((entry) =>
    entry.kind === "part"
      ? { part: entry.title, level: entry.level }
      : allFacts({ item: addressOf(entry), items: agendaFacts(entry.items, addressOf) }),
  );
}

/** Whether an agenda is more than its items in a row. */
export const isMoreThanARow = (entries: readonly AgendaEntry[]): boolean =>
  entries.some((entry) => entry.kind === "part" || entry.items.length > 0);

/** What an item says in the fields of the content format. Files that only private items name are not said. */
export function itemContent(item: AgendaItem): JsonObject {
  const { urgent, exempt, keyDecision } = item;
  return allFacts({
    title: item.title,
    text: item.text,
    for: item.for,
    papers: item.papers.flatMap((paper) => paperFacts(paper, item)),
    paper: item.without?.why,
    reason: item.without?.reason,
    exempt: exempt && exemptFacts(exempt),
    urgent: urgent && urgentFacts(urgent),
    "key-decision": keyDecision && {
      notice: keyDecision.notice,
      "general-exception": keyDecision.generalException,
      "special-urgency": keyDecision.specialUrgency,
    },
    published: item.published,
    matter: item.matter?.id,
  });
}

function paperFacts(paper: ItemPaper, { exempt }: AgendaItem): readonly Json[] {
  if (paper.kind === "paper") return [`${paper.paper.id}.md`];
  if (paper.kind === "minutes") return [{ minutes: paper.meeting }];
  if (paper.kind === "tracker") return ["actions"];
  if (paper.kind !== "file" || exempt) return [];
  return [paper.title === undefined ? paper.name : { file: paper.name, title: paper.title }];
}

const urgentFacts = ({ reason, agreedBy }: Urgency): object => ({ reason, "agreed-by": agreedBy });

const exemptFacts = ({
  paragraphs,
  publicInterest,
  reviewOn,
  notices,
  urgent,
  pages,
}: Exemption): object => ({
  paragraphs,
  "public-interest": publicInterest,
  "review-on": reviewOn,
  notices,
  urgent: urgent && urgentFacts(urgent),
  pages,
});
