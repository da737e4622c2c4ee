/** Words for comparing what was written with what is read: runs of letters, and of digits, whatever stands between. */
export function wordsIn(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [word] of text.normalize("NFKC").matchAll(/\p{L}+|\p{N}+/gu))
    counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Words that stand more often in `wanted` than in `found`. */
export function missingWords(wanted: string, found: string): readonly string[] {
  const have = wordsIn(found);
  return [...wordsIn(wanted)].filter(([word, count]) => (have.get(word) ?? 0) < count).map(([word]) => word);
}

/** Markdown without its marks, by hand and apart from our own reader: what must be read on the page and in print. */
export function writtenWords(markdown: string): string {
  return markdown
    .replace(/^---\n[\s\S]*?\n---\n/, "")
    .replace(/^:::.*$/gm, "")
    .replace(/\[\^[^\]]+\]:?/g, "")
    .replace(/^\s*\d+\.\s/gm, "")
    .replace(/<br>/g, " ")
    .replace(/\]\([^)]*\)/g, "]");
}

/** The text of a page of HTML: tags taken out, alternative texts and entities read. */
export function pageWords(html: string): string {
  return html
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, "")
    .replace(/<img[^>]* alt="([^"]*)"[^>]*>/g, " $1 ")
    .replace(/<[^>]+>/g, " ")
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&amp;/g, "&");
}
