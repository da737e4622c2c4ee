import { type FieldValue, yamlFile } from "../front-matter.ts";
import type { HtmlNode } from "../markdown/elements.ts";
import { markedMarkdown } from "../markdown/markdown-of.ts";
import { settled } from "../markdown/places.ts";
import { type Contact, contactsOf } from "./contact.ts";
import type { Cover } from "./cover.ts";
import { linesOf, papersOf } from "./endings.ts";
import { plainWords } from "./title.ts";

/** The front matter of a paper, and what is to be asked of it. */
export interface PaperFields {
  readonly fields: { readonly [name: string]: FieldValue };
  /** The field of background papers, as it is typed: none is a list too. */
  readonly papers: string;
  readonly asked: readonly string[];
}

const WORDS = ["report-of", "date", "classification", "policy-context", "financial-summary"] as const;

/** Fields from a cover sheet and from the end of a report; what the end says counts more. */
export function fieldsOfCover(
  { fields: said }: Cover,
  title: string,
  end: {
    readonly backgroundPapers?: readonly string[] | undefined;
    readonly contact?: readonly Contact[] | undefined;
  },
): PaperFields {
  const asked: string[] = [];
  const words = (field: (typeof WORDS)[number] | "wards"): string | undefined => {
    const nodes = said.get(field);
    return nodes === undefined ? undefined : proseOf(nodes);
  };
  const people = (field: "authors" | "contact"): readonly FieldValue[] | undefined => {
    const nodes = said.get(field);
    if (nodes === undefined) return undefined;
    const lines = nodes.flatMap(linesOf);
    const found = contactsOf(lines);
    if (found === undefined && lines.length > 0)
      asked.push(`the cover sheet's ${field} are kept as one line: name each`);
    return (found ?? [lines.join(", ")]).map((each) => (typeof each === "string" ? each : nameOf(each)));
  };
  const cover = said.get("background-papers");
  const backgroundPapers = end.backgroundPapers ?? (cover && papersOf(cover));
  if (backgroundPapers === undefined)
    asked.push(
      "the report does not say which background papers it has: write `background-papers:`, or `[]` for none",
    );
  return {
    fields: {
      title: escaped(title),
      ...Object.fromEntries(WORDS.map((field) => [field, words(field)])),
      wards: words("wards"),
      authors: people("authors"),
      contact: end.contact?.map(nameOf) ?? people("contact"),
    },
    papers:
      backgroundPapers === undefined
        ? ""
        : backgroundPapers.length === 0
          ? "background-papers: []\n"
          : yamlFile({ "background-papers": backgroundPapers.map(escaped) }),
    asked,
  };
}

/** A name alone is enough where nothing else was said. */
const nameOf = (contact: Contact): FieldValue =>
  Object.keys(contact).length === 1 ? contact.name : { ...contact };

/** Blocks as Markdown of a field. */
function proseOf(nodes: readonly HtmlNode[]): string {
  const { marked } = markedMarkdown(nodes);
  const text = settled(marked).text.trim() || plainWords(nodes);
  // A cell that is set bold says nothing by it.
  return /^\*\*[^*]+\*\*$/.test(text) ? text.slice(2, -2) : text;
}

/** Plain words as Markdown of one line. */
const escaped = (words: string): string => words.replace(/([\\*`]|(?<!\w)_|_(?!\w)|\[(?=[[^]))/g, "\\$1");
