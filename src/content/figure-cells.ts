import { type Finding, spanOnLine } from "../findings/finding.ts";
import { hiddenIn } from "../text/hidden.ts";

/**
 * A cell that a spreadsheet would take for a formula and run on the machine of whoever opens the file (OWASP, "CSV
 * Injection"): an equals sign; or +, - or @ before what calls a function or another program. Figures and telephone numbers
 * begin with + and - too.
 */
const FORMULA =
  /(?:^|[,;\t\n])[ \t]*"?[ \t\r]*(=[^,;\t\n]*|[+\-@][^,;\t\n]*?(?:[A-Za-z]\w*\(|[|!])[^,;\t\n]*)/g;

/** So many are said of one file. */
const MOST = 5;

/** What is wrong with the cells of a table that is published as a file. `shown` is its name in findings. */
export function figureCells(text: string, shown: string): readonly Finding[] {
  const found: Finding[] = [];
  let line = 1;
  let from = 0;
  for (const match of text.matchAll(FORMULA)) {
    const [whole, cell = ""] = match;
    const at = match.index + whole.length - cell.length;
    for (let next = text.indexOf("\n", from); next >= 0 && next < at; next = text.indexOf("\n", from)) {
      line += 1;
      from = next + 1;
    }
    found.push({
      id: "figures-formula",
      severity: "error",
      span: spanOnLine(shown, line, at - from + 1, Math.min(cell.length, 60)),
      message: `“${cell.slice(0, 40)}” is a formula: a spreadsheet that opens this file would run it`,
      help: "write what it comes to, or the words without the sign before them",
    });
    if (found.length === MOST) break;
  }
  // A spreadsheet that was only renamed is found where a chart is made of it.
  const hidden = text.startsWith("PK\u0003") ? undefined : hiddenIn(text);
  if (hidden !== undefined) {
    const before = text.slice(0, text.indexOf(hidden.sign)).split("\n");
    found.push({
      id: "sign-hidden",
      severity: "error",
      span: spanOnLine(shown, before.length, (before.at(-1) ?? "").length + 1, 1),
      message: `${hidden.what} (${hidden.code}) stands here, which nobody sees; it must go`,
      help: "delete the words round it and type them again",
    });
  }
  return found;
}
