import type { Matched } from "../../markdown/matched-passages.ts";
import type { Passage } from "../../markdown/passages.ts";
import { listInWords } from "../../text/lists.ts";
import { isUnchanged, type Redline } from "./lines.ts";
import { placeInWords } from "./passage-names.ts";

type What = "changed" | "new" | "moved" | "taken out";

/** More numbers than this are counted, not listed. */
const MOST_LISTED = 12;

/** "Paragraphs 2.3 and 4.1 changed; 4.5 is new; 5.2 taken out; also the title and a table." Undefined if nothing differs. */
export function redlineSummary({ matched, facts }: Redline): string | undefined {
  const touched = matched.filter((each) => !isUnchanged(each));
  const numbered = touched.filter((each) => isNumberedParagraph(each.after ?? each.before) && !isLook(each));
  const numbers = (of: (each: Matched) => boolean): readonly string[] =>
    numbered.filter(of).flatMap(({ before, after }) => (after ?? before)?.number ?? []);
  const clauses = CLAUSES.map(({ what, of }) => clause(numbers(of), what)).filter((words) => words !== "");
  const others = [
    ...facts.map((fact) => `the ${fact}`),
    ...touched.filter((each) => !numbered.includes(each)).map(placeOf),
  ];
  const rest = listInWords([...new Set(others)]);
  if (clauses.length === 0) return rest === "" ? undefined : `${capital(rest)} changed.`;
  const first = CLAUSES.map(({ of }) => numbers(of).length).find((count) => count > 0) ?? 0;
  return `${capital(`${noun(first)} ${clauses.join("; ")}`)}${rest === "" ? "" : `; also ${rest}`}.`;
}

const CLAUSES: readonly { readonly what: What; readonly of: (each: Matched) => boolean }[] = [
  {
    what: "changed",
    of: ({ before, after, isMoved }) => before !== undefined && after !== undefined && !isMoved,
  },
  { what: "new", of: ({ before }) => before === undefined },
  { what: "moved", of: ({ isMoved }) => isMoved === true },
  { what: "taken out", of: ({ after }) => after === undefined },
];

const isNumberedParagraph = (passage: Passage | undefined): boolean =>
  passage?.kind === "paragraph" && passage.number !== undefined;

/** Whether no word of it was changed. */
const isLook = ({ before, after, isMoved }: Matched): boolean =>
  before?.kind === "paragraph" && before.words === after?.words && isMoved !== true;

function placeOf(each: Matched): string {
  const passage = each.after ?? each.before;
  if (passage === undefined) throw new Error("a change is about a passage");
  return isLook(each) ? `the look of ${passage.number ?? "a paragraph"}` : placeInWords(passage);
}

const noun = (count: number): string => (count === 1 ? "paragraph" : "paragraphs");

function clause(numbers: readonly string[], what: What): string {
  if (numbers.length === 0) return "";
  const said = numbers.length > MOST_LISTED ? `${numbers.length} in all` : listInWords(numbers);
  const verb = what === "new" ? (numbers.length === 1 ? "is " : "are ") : "";
  return `${said} ${verb}${what}`;
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
