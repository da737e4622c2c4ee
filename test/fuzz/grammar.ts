/** Papers drawn by lot: front matter and Markdown that is nearly right, which is where readers go wrong. */
import type { Lots } from "./random.ts";

const SIGNS = [
  "<script>alert(1)</script>",
  '"',
  "'",
  "<",
  ">",
  "&",
  "\\",
  "`",
  "*",
  "**",
  "_",
  "~~",
  "[",
  "]",
  "(",
  ")",
  "![",
  "](",
  "^[",
  "[^1]",
  "{{ x }}",
  "{% x %}",
  "{#",
  "#",
  "##",
  "|",
  "---",
  ":::",
  "::: columns",
  "::: chart f.csv",
  "::: table",
  "<br>",
  "<br onclick=x>",
  "&#x202e;",
  "&#0;",
  "&lt;",
  "&Tab;",
  "\u202e",
  "\u200b",
  "\u2028",
  "\ufeff",
  "\ud800",
  "\u0301",
  "é",
  "漢",
  "🌳",
  "\t",
  "  ",
  "\u00a0",
  "javascript:alert(1)",
  'https://example.org/?a=1&b="',
  "data:text/html,x",
  "../../secret.txt",
  "//evil.example",
  "mailto:a@b?c=d",
  "<!--",
  "-->",
  "]]>",
  "<![CDATA[",
  "</title>",
  "</main>",
  "<svg/onload=x>",
  "onerror=x",
  "style=x",
  "__proto__",
  "constructor",
  "**RESOLVED:**",
  "**AGREED**",
  "1.1",
  "6.3",
  "(a)",
  "1)",
  "-",
  "+",
  "=",
  "@",
  "Table 1:",
  "paragraph 2.1",
  "[[exempt 3]]",
  "12 March 2026",
];
const WORDS = [
  "trees",
  "That",
  "the board",
  "noted",
  "Street",
  "lamps",
  "report",
  "of",
  "Ada Clerk",
  "5",
  "2026-01-15",
  "£3m",
];
const BEGINNINGS = [
  "",
  "",
  "",
  "## ",
  "### ",
  "# ",
  "- ",
  "1. ",
  "1) ",
  "> ",
  "    ",
  "| ",
  "[^1]: ",
  "[a]: ",
  "::: ",
  "```",
  "* * *",
  "a. ",
];

const piece = (lots: Lots): string => (lots.below(3) === 0 ? lots.of(SIGNS) : lots.of(WORDS));

const phrase = (lots: Lots, most: number): string =>
  lots.several(most, () => piece(lots), lots.of([" ", " ", " ", "", "\n"]));

const line = (lots: Lots): string => `${lots.of(BEGINNINGS)}${phrase(lots, 8)}`;

const row = (lots: Lots): string => `|${lots.several(4, () => phrase(lots, 2).replace(/\n/g, " "), "|")}|`;

/** One block: lines, a table, a link, nesting. */
function block(lots: Lots): string {
  switch (lots.below(8)) {
    case 0:
      return `${row(lots)}\n|---|---|\n${lots.several(4, () => row(lots), "\n")}`;
    case 1:
      return `${lots.of(["", "!"])}[${phrase(lots, 3)}](${lots.of(["<", ""])}${phrase(lots, 2)}${lots.of([">", ""])}${lots.of(["", " 'x\"<'"])})`;
    case 2:
      return `::: ${lots.of(["columns", "column", "landscape", "table", "chart f.csv", "x"])}\n${block2(lots)}\n:::`;
    case 3:
      return `${lots.of(["- ", "> ", "1. "]).repeat(lots.below(30) + 1)}${phrase(lots, 4)}`;
    default:
      return lots.several(4, () => line(lots), "\n");
  }
}

const block2 = (lots: Lots): string => lots.several(3, () => line(lots), lots.of(["\n", "\n\n"]));

const FIELDS = [
  "title",
  "kind",
  "numbering",
  "background-papers",
  "contact",
  "authors",
  "wards",
  "classification",
  "published",
  "revised",
  "waive",
  "x",
  "__proto__",
  "financial-summary",
  "policy-context",
  "summary",
];
const VALUES = [
  "[]",
  "{}",
  "slides",
  "report",
  "appendix",
  "none",
  "auto",
  "as-written",
  "2026-01-07",
  "!!js/function x",
  "&a b",
  "*a",
  "|",
  ">",
  "[a, b]",
  "{ name: Ada Clerk }",
  "[{ name: Ada, email: a@b }]",
  "~",
  "yes",
  "1e999",
  "<<: x",
];

function value(lots: Lots): string {
  switch (lots.below(5)) {
    case 0:
      return lots.of(VALUES);
    case 1:
      return JSON.stringify(phrase(lots, 4));
    case 2:
      return `'${phrase(lots, 4).replace(/'/g, "''").replace(/\n/g, " ")}'`;
    case 3:
      return `\n${lots.several(3, () => `  - ${phrase(lots, 2).replace(/\n/g, " ")}`, "\n")}`;
    default:
      return phrase(lots, 3).replace(/\n/g, " ");
  }
}

/** A whole paper: mostly fields that can be read, so that most papers come to be printed. */
export function paper(lots: Lots): string {
  const right = lots.below(4) > 0;
  const title = right ? JSON.stringify(phrase(lots, 4).replace(/\p{Cc}/gu, " ")) : value(lots);
  const fields = right
    ? "background-papers: []"
    : lots.several(5, () => `${lots.of(FIELDS)}: ${value(lots)}`, "\n");
  return `---\ntitle: ${title}\n${fields}\n---\n${lots.several(6, () => block(lots), "\n\n")}\n`;
}

/** The same paper with a few signs taken out, put in, doubled or moved, as a slip of the hand does and an attacker does. */
export function mutated(text: string, lots: Lots): string {
  let made = text;
  for (let slips = lots.below(6) + 1; slips > 0; slips -= 1) {
    const at = lots.below(made.length + 1);
    const to = Math.min(made.length, at + lots.below(12));
    switch (lots.below(4)) {
      case 0:
        made = made.slice(0, at) + made.slice(to);
        break;
      case 1:
        made = made.slice(0, at) + lots.of(SIGNS) + made.slice(at);
        break;
      case 2:
        made = made.slice(0, to) + made.slice(at, to).repeat(lots.below(20)) + made.slice(to);
        break;
      default:
        made = made.slice(0, at) + String.fromCharCode(lots.below(0x250)) + made.slice(at);
    }
  }
  return made;
}
