import { proposesExclusion } from "../../law/exclusion.ts";
import { lawOf } from "../../law/profiles.ts";
import { type AgendaItem, allItems } from "../../model/agenda.ts";
import { listInWords } from "../../text/lists.ts";
import { itemInWords } from "../item-in-words.ts";
import type { Rule } from "../rule.ts";
import { gravity } from "../standing.ts";
import { exclusionItem, resolutionText } from "./words.ts";

/** A private item that no item before it proposes to exclude the public from, by its number and its paragraphs. */
export const exclusionMissing: Rule = {
  id: "exclusion-missing",
  severity: "error",
  why: "the public is excluded by a resolution that names the business and the description that applies",
  ofMeeting: (meeting, { library }, report) => {
    const law = lawOf(meeting.body.profile);
    const items = allItems(meeting.agenda);
    const last = items.findLastIndex(excludesPublic);
    const unnamed = items.flatMap((item, index) => {
      const proposals = items.slice(0, index).filter(excludesPublic);
      const isNamedBefore = proposals.some((proposal) => isNamed(proposal, item));
      return !item.exempt || isNamedBefore ? [] : [{ item, isAlone: proposals.length === 0 }];
    });
    for (const isAlone of [true, false]) {
      const these = unnamed.filter((each) => each.isAlone === isAlone).map(({ item }) => item);
      const [first] = these;
      if (!law.exclusion || !first) continue;
      const words = isAlone
        ? exclusionItem(law, meeting.agenda, these)
        : resolutionText(law, items.slice(last + 1).filter(isPrivate));
      report({
        at: { file: meeting.file, field: [...first.path, "exempt"] },
        severity: gravity(library, meeting),
        why: law.exclusion.provision,
        message: isAlone
          ? `no item before ${these.length === 1 ? "this private one" : `these private ones (${these.map(itemInWords).join("; ")})`} proposes to exclude the public`
          : `the resolution to exclude the public does not name ${these.map(withParagraphs).join("; ")}`,
        help: isAlone
          ? `put this line into the agenda before ${itemInWords(first)}: ${words}`
          : `let the text of the item before it be: ${JSON.stringify(words)}`,
      });
    }
  },
};

const isPrivate = ({ exempt }: AgendaItem): boolean => exempt !== undefined;

/** "item 15 with paragraph 3". */
function withParagraphs(item: AgendaItem): string {
  const paragraphs = item.exempt?.paragraphs ?? [];
  if (paragraphs.length === 0) return itemInWords(item);
  return `${itemInWords(item)} with paragraph${paragraphs.length === 1 ? "" : "s"} ${listInWords(paragraphs)}`;
}

const excludesPublic = ({ title, text = "" }: AgendaItem): boolean => proposesExclusion(`${title}. ${text}`);

/** Whether a resolution has the item's number (or its title) and every one of its paragraphs. */
function isNamed({ text = "", title }: AgendaItem, { number, title: named, exempt }: AgendaItem): boolean {
  const words = `${title} ${text}`;
  const has = (wanted: string): boolean =>
    new RegExp(`(?<![\\w.])${escaped(wanted)}(?![\\w.]\\w)(?!\\w)`).test(words);
  const itself = number === undefined ? words.includes(named) : has(number);
  return itself && (exempt?.paragraphs ?? []).every(has);
}

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
