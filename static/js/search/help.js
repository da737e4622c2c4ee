/** What to do when nothing, or not everything, was found. */
import { isNarrowed, writeAddress } from "./address.js";
import { countOf } from "./engine.js";
import { element } from "./result.js";
import { nearest } from "./spelling.js";

const WIDE = { body: "", year: "", kinds: [] };

/**
 * Suggestions, each a list item with a link that asks another way: another spelling, without narrowing, one word at a
 * time. Empty if everything was found. `before` is how many results there are without narrowing.
 */
export async function suggestions(engine, reading, asked, { hits, before }) {
  const another = (changes, words, count) => {
    const link = element("a", { href: writeAddress({ ...asked, ...changes }) || location.pathname }, words);
    return element("li", {}, link, ` (${results(count)})`);
  };
  const missing = [];
  for (const word of reading.words)
    if (reading.words.length + reading.phrases.length > 1 || hits.length === 0)
      if ((await countOf(engine, word)) === 0) missing.push(word);
  const found = [];
  for (const word of missing) {
    const other = await nearest(engine.index, word);
    const q = other && asked.q.replace(word, other);
    if (q)
      found.push(
        another({ ...WIDE, q }, `Search for “${q}”`, await countOf(engine, q.replace(/["“”]/g, ""))),
      );
    else if (hits.length > 0) found.push(element("li", {}, `“${word}” is on no page, and was left out.`));
  }
  if (hits.length > 0) return found;
  if (before > 0 && isNarrowed(asked))
    found.push(another(WIDE, `Search for “${asked.q}” everywhere`, before));
  if (reading.phrases.length > 0) {
    const q = asked.q.replace(/["“”]/g, "");
    const count = await countOf(engine, q);
    if (count > 0) found.push(another({ ...WIDE, q }, `Search for the words ${q}, not together`, count));
  }
  if (reading.words.length > 1)
    for (const word of reading.words.filter((each) => !missing.includes(each)).slice(0, 5)) {
      const count = await countOf(engine, word);
      if (count > 0) found.push(another({ ...WIDE, q: word }, `Search for “${word}” alone`, count));
    }
  return found;
}

/** "1 result", "14 results". */
export const results = (count) => `${count} ${count === 1 ? "result" : "results"}`;
