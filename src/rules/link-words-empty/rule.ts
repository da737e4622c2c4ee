import type { Prose } from "../../model/prose.ts";
import type { Rule } from "../rule.ts";
import { linksIn } from "./links.ts";

/** Words of a link that do not say where it leads. */
const EMPTY =
  /^(?:(?:please )?(?:click|press|tap)(?: on)?(?: here| this| this link| the link)?|here|this|this (?:link|page|document|report)|link|the link|more|more here|read more|find out more|learn more|see (?:here|more|this)|details|view|download)$/i;

/** A bare address is read out letter by letter: beyond so many nobody listens on. */
const LONG_ADDRESS = 60;

/** A link whose words say nothing: “click here”, or a very long address. */
export const linkWordsEmpty: Rule = {
  id: "link-words-empty",
  severity: "error",
  why: "WCAG 2.2, 2.4.4: a screen reader can list the links of a page, and their words must say where they lead",
  ofWriting: ({ body, severity }, _, report) => {
    if (!/\]\s*[([]|<(?:https?|www)/i.test(body.text)) return;
    const typed = body.text.split("\n");
    for (const { words, line } of linksIn(body)) {
      const place = placeOf(words, line, typed[line - body.firstLine] ?? "", body);
      if (EMPTY.test(words.replace(/[.…:>» ]+$/, "")))
        report({
          at: place,
          severity,
          message: `the words of this link, “${words}”, do not say where it leads`,
          help: "make the link of the words that name its page: [the planning register](…)",
        });
      else if (/^(?:https?:\/\/|www\.)\S+$/i.test(words) && words.length > LONG_ADDRESS)
        report({
          at: place,
          severity: "warning",
          message: `an address of ${words.length} letters is read out letter by letter`,
          help: "write words for it: [the planning register](https://…)",
        });
    }
  },
};

/** Where the words of a link stand: on its line, as they were typed, or else the whole line. */
function placeOf(words: string, line: number, typed: string, body: Prose) {
  const inBrackets = typed.indexOf(`[${words}]`);
  const column = (inBrackets < 0 ? typed.indexOf(`<${words}>`) : inBrackets) + 2;
  return { file: body.file, line, ...(column > 1 ? { column, length: words.length } : {}) };
}
