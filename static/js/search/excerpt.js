/** An excerpt of a page: the words round those that were found. */

const LONG = 34;

/** A word without the signs round it: "(noise);" is noise, "£5m" and "40%" are whole. */
export const bare = (word) => word.replace(/^[^\p{L}\p{N}£$€]+|[^\p{L}\p{N}%]+$/gu, "");

/**
 * The words round the hits from `start` to before `end`, at most LONG of them, as pieces `{ text, marked }`. `hits` is a map
 * by the places of words.
 */
export function excerptOf(words, hits, start, end, joiner) {
  const from = windowOf(
    [...hits.keys()].filter((at) => at >= start).sort((a, b) => a - b),
    start,
    end,
  );
  const to = Math.min(end, from + LONG);
  const pieces = [];
  const put = (text, marked) => {
    const last = pieces[pieces.length - 1];
    if (last && last.marked === marked) last.text += text;
    else if (text !== "") pieces.push({ text, marked });
  };
  if (from > start) put("… ", false);
  for (let at = from; at < to; at += 1) {
    const word = words[at];
    const core = hits.has(at) ? bare(word) : "";
    const before = core === "" ? word.length : word.indexOf(core);
    put(word.slice(0, before), false);
    if (core !== "") put(core, true);
    put(word.slice(before + core.length), false);
    if (at + 1 < to) put(joiner, hits.has(at) && hits.has(at + 1) && before + core.length === word.length);
  }
  if (to < end) put(" …", false);
  return pieces;
}

/** Where LONG words begin that hold the most hits, a few words before the first of them. */
function windowOf(hits, start, end) {
  const [first = start] = hits;
  let best = { at: first, count: 0 };
  for (const at of hits) {
    const count = hits.filter((other) => other >= at && other < at + LONG - 8).length;
    if (count > best.count) best = { at, count };
  }
  return Math.max(start, Math.min(best.at - 8, end - LONG));
}
