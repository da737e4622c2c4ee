import type { Passage, PassageKind } from "../../markdown/passages.ts";

const NAMES: Readonly<Record<PassageKind, string>> = {
  heading: "Heading",
  paragraph: "Paragraph",
  item: "List",
  row: "Table",
  picture: "Picture",
  chart: "Chart",
  code: "Text as typed",
  note: "Footnote",
};

/** What a reader would look for: "2.3", "Heading 4", "In the list under 2.3"; nothing of a paragraph without a number. */
export function passageName({ kind, number, under }: Passage): string | undefined {
  if (number !== undefined) return kind === "heading" ? `Heading ${number}` : number;
  if (kind === "paragraph") return undefined;
  const name = NAMES[kind];
  const isPart = kind === "item" || kind === "row";
  if (under === undefined) return isPart ? `In a ${name.toLowerCase()}` : name;
  return isPart ? `In the ${name.toLowerCase()} under ${under}` : `${name} under ${under}`;
}

/** The same in a sentence that lists where changes are: "the list under 2.3", "text without a number". */
export function placeInWords({ kind, number, under }: Passage): string {
  if (number !== undefined) return `heading ${number}`;
  if (kind === "paragraph") return "text without a number";
  if (kind === "code") return "text without a number";
  const noun = `a ${NAMES[kind].toLowerCase()}`;
  return under === undefined ? noun : `${noun.replace(/^a /, "the ")} under ${under}`;
}
