import { withheldWords } from "../../text/withheld.ts";
import type { Lines } from "../parse/faults.ts";
import type { Token } from "../parse/markdown.ts";
import { redactionOf } from "../parse/redaction-mark.ts";
import { escapeHtml } from "./escape.ts";
import type { Printing } from "./printing.ts";

/**
 * Withheld words. The public gets a bar with one text for the eye and the ear, as wide as that text; members get the
 * words, marked with the paragraph. Words that the public version should not hold are an error, and a bar all the same.
 */
export function printRedaction(token: Token, lines: Lines, printing: Printing): string {
  const mark = redactionOf(token);
  if (mark === undefined) return "";
  findFaults(token, lines, printing);
  if (mark.hasWords && printing.audience === "members") {
    const label = mark.label === undefined ? "exempt" : labelled(mark.label);
    const words = printing.but({ terms: undefined }).inline(token.children ?? [], lines);
    return `<span class="exempt-words"><span class="exempt-label">${escapeHtml(label)}</span> ${words}</span>`;
  }
  if (mark.hasWords) reportWords(mark.typed, lines, printing);
  return `<span class="exempt-bar">${escapeHtml(withheldWords(mark.label))}</span>`;
}

const labelled = (label: string): string => (label === "confidential" ? "confidential:" : `exempt ${label}:`);

const EXAMPLE = "[[exempt 3: words]]";

function findFaults(token: Token, lines: Lines, { faults }: Printing): void {
  const mark = redactionOf(token);
  const report = (id: string, message: string, help: string): void =>
    faults.report({ id, severity: "error", message, help, lines, at: mark?.typed ?? "" });
  switch (mark?.fault) {
    case "unclosed":
      report(
        "exempt-words-not-closed",
        "these withheld words are never closed; two square brackets must close them in the same paragraph or cell",
        `write ]] behind the last word; each paragraph has brackets of its own: ${EXAMPLE}`,
      );
      break;
    case "nested":
      report(
        "exempt-words-nested",
        "withheld words stand inside withheld words; each must stand by itself",
        `close the first with ]] before the next begins, or name both paragraphs: [[exempt 1 and 3: words]]`,
      );
      break;
    case "paragraph-missing":
      report(
        "exempt-words-without-paragraph",
        "these withheld words do not say why; the paragraph of the schedule must stand behind “exempt”",
        `write ${EXAMPLE}, or [[exempt confidential: words]]`,
      );
      break;
    case "paragraph-unreadable":
      report(
        "exempt-words-without-paragraph",
        "between “exempt” and the colon must stand paragraphs of the schedule, and nothing else",
        `write ${EXAMPLE}, [[exempt 1 and 2: words]] or [[exempt confidential: words]]`,
      );
  }
  if (token.children?.some(({ type }) => type === "footnote_ref") === true)
    report(
      "exempt-words-with-note",
      "a note is called inside withheld words; it would stay in the public version",
      "call it behind the ]], and withhold words in the note as well",
    );
}

function reportWords(typed: string, lines: Lines, { faults }: Printing): void {
  faults.report({
    id: "exempt-words-in-public",
    severity: "error",
    message: "withheld words stand in a public file; only the brackets without words may",
    help: "move the full text to the private tree, and make the public file with orderpaper redact",
    lines,
    at: typed,
  });
}
