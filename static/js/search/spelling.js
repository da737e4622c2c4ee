/** What a word that is found nowhere was perhaps meant to be. */

const SAMPLE = 12;

/**
 * The word of the site nearest to one that is not there, among those that begin with the same letters; undefined if none is
 * near. Pagefind keeps no list of words, but finds all that begin alike and tells where they stand.
 */
export async function nearest(index, word) {
  const letters = plain(word);
  if (letters.length < 4 || /\d/.test(letters)) return undefined;
  const { results } = await index.search(letters.slice(0, 3));
  const pages = await Promise.all(results.slice(0, SAMPLE).map((result) => result.data()));
  const near = new Map();
  for (const { raw_content: content, locations } of pages) {
    const words = content.split(/\s+/g);
    for (const at of locations) {
      const there = plain(words[at] ?? "");
      const far = distance(letters, there);
      if (far > 0 && far <= (letters.length < 7 ? 1 : 2)) near.set(there, far);
    }
  }
  return [...near].sort(([a, x], [b, y]) => x - y || (a < b ? -1 : 1))[0]?.[0];
}

const plain = (word) => word.toLowerCase().replace(/[’']s$|[^\p{L}\p{N}-]/gu, "");

/** How many letters must be put in, taken out, changed or swapped with their neighbour. */
function distance(a, b) {
  let before = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        row[j] = Math.min(row[j], before[j - 2] + 1);
    }
    before = last;
    last = row;
  }
  return last[b.length];
}
