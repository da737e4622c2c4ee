import { lawOf } from "../../law/profiles.ts";
import { type AgendaItem, allItems } from "../../model/agenda.ts";
import { listInWords } from "../../text/lists.ts";
import { itemInWords } from "../item-in-words.ts";
import type { Rule } from "../rule.ts";
import { gravity } from "../standing.ts";

/** A private item that no item before it proposes to exclude the public from, by its number and its paragraphs. */
export const exclusionMissing: Rule = {
  id: "exclusion-missing",
  severity: "error",
  why: "the public is excluded by a resolution that names the business and the description that applies",
  check: ({ library }, report) => {
    const severity = gravity(library);
    for (const meeting of library.meetings) {
      const { exclusion } = lawOf(meeting.body.profile);
      const items = allItems(meeting.agenda);
      items.forEach((item, index) => {
        if (!exclusion || !item.exempt) return;
        const proposals = items.slice(0, index).filter(excludesPublic);
        if (proposals.some((proposal) => isNamed(proposal, item))) return;
        const which = itemInWords(item);
        const paragraphs = `paragraph${item.exempt.paragraphs.length === 1 ? "" : "s"} ${listInWords(item.exempt.paragraphs)}`;
        report({
          at: { file: meeting.file, field: [...item.path, "exempt"] },
          severity: severity(meeting),
          why: exclusion.provision,
          message:
            proposals.length === 0
              ? "no item before this private one proposes to exclude the public"
              : `the resolution to exclude the public does not name ${which} with ${paragraphs}`,
          help: `put an item before it whose text says: the public be excluded under ${exclusion.power} … ${which}: ${paragraphs}`,
        });
      });
    }
  },
};

const EXCLUDES =
  /\bexclu(?:de|ded|ding|sion)\b[^.]*\b(?:public|press)\b|\b(?:public|press)\b[^.]*\bexclu(?:de|ded|ding|sion)\b/i;

const excludesPublic = ({ title, text = "" }: AgendaItem): boolean => EXCLUDES.test(`${title}. ${text}`);

/** Whether a resolution has the item's number (or its title) and every one of its paragraphs. */
function isNamed({ text = "", title }: AgendaItem, { number, title: named, exempt }: AgendaItem): boolean {
  const words = `${title} ${text}`;
  const has = (wanted: string): boolean =>
    new RegExp(`(?<![\\w.])${escaped(wanted)}(?![\\w.]\\w)(?!\\w)`).test(words);
  const itself = number === undefined ? words.includes(named) : has(number);
  return itself && (exempt?.paragraphs ?? []).every(has);
}

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
