/** What to do when nothing, or not everything, was found. */
import { isNarrowed, writeAddress } from "./address.js";
import { countOf } from "./engine.js";
import { element } from "./result.js";
import { nearest } from "./spelling.js";

const WIDE = { body: "", year: "", kinds: [] };

/**
 * Suggestions, each a list item with a link that asks another way: another spelling, without narrowing, one word at a
 * time. Empty if everything was found. `before` is how many results there are without narrowing. Where not all of the site was
 * searched, nobody knows how many results another question has.
 */
export async function suggestions(reading, asked, { hits, before, reach }) {
  const { isAll, index } = reach;
  const another = (changes, words, count) => {
    const href = writeAddress({ ...asked, from: "", ...changes }) || location.pathname;
    const link = element("a", { href }, words);
    return element("li", {}, link, ...(isAll ? [` (${results(count)})`] : []));
  };
  const missing = [];
  for (const word of reading.words)
    if (reading.words.length + reading.phrases.length > 1 || hits.length === 0)
      if ((await countOf(reach, word)) === 0) missing.push(word);
  const found = [];
  for (const word of missing) {
    const other = await nearest(index, word);
    const q = other && asked.q.replace(word, other);
    if (q)
      found.push(another({ ...WIDE, q }, `Search for “${q}”`, await countOf(reach, q.replace(/["“”]/g, ""))));
    else if (hits.length > 0) found.push(element("li", {}, `“${word}” is on no page, and was left out.`));
  }
  if (hits.length > 0) return found;
  if ((before > 0 || !isAll) && isNarrowed(asked))
    found.push(another(WIDE, `Search for “${asked.q}” everywhere`, before));
  if (reading.phrases.length > 0) {
    const q = asked.q.replace(/["“”]/g, "");
    const count = await countOf(reach, q);
    if (count > 0) found.push(another({ ...WIDE, q }, `Search for the words ${q}, not together`, count));
  }
  if (reading.words.length > 1)
    for (const word of reading.words.filter((each) => !missing.includes(each)).slice(0, 5)) {
      const count = await countOf(reach, word);
      if (count > 0) found.push(another({ ...WIDE, q: word }, `Search for “${word}” alone`, count));
    }
  return found;
}

/** "1 result", "14 results". */
export const results = (count) => `${count} ${count === 1 ? "result" : "results"}`;
