/** Marks of Markdown, of HTML and of our own format that can begin anywhere in a line. */
const MARK = /[\\`*[\]<~^$]|_(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])_|&(?=#?\w{1,31};)|!(?=\[)/gu;

/** What begins a block at the start of a line: headings, lists, quotes, rules, tables, containers, page breaks. */
const BLOCK = /^(\s*)(#{1,6}(?=\s|$)|[-+](?=\s|$|[-+])|=+\s*$|>|:::|\||\d{1,9}(?=[.)](?:\s|$)))/;

/** Words from elsewhere as Markdown that says these words and nothing else: HTML in them is shown, never read. */
export function plainWords(words: string): string {
  return words.replace(MARK, (sign) => `\\${sign}`);
}

/** The same of several lines: paragraphs stay paragraphs, and no line begins anything. */
export function plainParagraphs(words: string): string {
  return words
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.split("\n").map(plainLine).join("\\\n"))
    .filter((paragraph) => paragraph !== "")
    .join("\n\n");
}

/** A line with every mark in it and before it. */
function plainLine(line: string): string {
  const trimmed = line.trim();
  const found = BLOCK.exec(trimmed)?.[2];
  if (found === undefined) return plainWords(trimmed);
  const rest = plainWords(trimmed.slice(found.length));
  return /^\d/.test(found) ? `${found}\\${rest}` : `\\${found}${rest}`;
}

/** Whether somebody wrote HTML where words are due. */
export const hasHtml = (words: string): boolean =>
  /<\/?(?:p|br|b|i|u|em|strong|ul|ol|li|div|span|table|td|tr)\b[^>]*>/i.test(words);
