/**
 * The passages of a page in which a question is answered: numbered paragraphs, slides, items of an agenda, notes, sections.
 * Pagefind's own part results stop at headings; but it tells the place of every element that has an id, counted in words.
 */

import { bare, excerptOf } from "./excerpt.js";

const BLOCK = /^(?:p|h[2-6]|li|dt|div|section|figure|tr)$/;
/**
 * `content`: the text of a page; `anchors`: its elements with ids, `places`: where the question stands in it, both from
 * Pagefind. Answers passages, best first: the `id` to link to, `number` as readers say it, the `section` it stands in, and
 * `pieces` of an excerpt, each `{ text, marked }`. What stands above the first passage is one without an id, and is there
 * only if there is no other; it begins behind the page's `title`. `paragraph` is the number that was asked for.
 */
export function passagesOf({ content, anchors, places, title, paragraph }) {
  const joiner = content.includes("\u200B") ? "" : " ";
  const words = (joiner === "" ? content.split("\u200B") : content.split(/\s+/g)).map((word) =>
    word.replace(/&lt;/g, "<").replace(/&gt;/g, ">"),
  );
  const stretches = stretchesOf(anchors, words, title);
  const found = new Map();
  for (const { location, balanced_score: score } of places) {
    const at = stretchAt(stretches, location);
    const hits = found.get(at) ?? new Map();
    hits.set(location, Math.max(score, hits.get(location) ?? 0));
    found.set(at, hits);
  }
  const passages = [...found].map(([at, hits]) => {
    const { id, number, section, start, end } = stretches[at];
    return {
      id,
      number,
      section,
      score: scoreOf(hits, words) + (number === undefined ? 0 : number === paragraph ? 1e9 : 5e5),
      pieces: excerptOf(words, hits, start, end, joiner),
    };
  });
  const placed = passages.filter(({ id }) => id !== undefined);
  return (placed.length > 0 ? placed : passages).sort((a, b) => b.score - a.score);
}

/** The page cut at its ids, in words: each stretch from `start` to before `end`; the first has no id. */
function stretchesOf(anchors, words, title) {
  const slides = anchors.some(({ element, id }) => element === "section" && /^slide-\d+$/.test(id));
  const ids = new Set(anchors.map(({ id }) => id));
  const titles = new Map(anchors.map(({ id, text }) => [id, text]));
  const cuts = anchors
    .filter(({ element, id }) => BLOCK.test(element) && !(id.endsWith("-title") && ids.has(id.slice(0, -6))))
    .filter(({ element }) => !slides || !/^h[2-6]$/.test(element))
    .sort((a, b) => a.location - b.location);
  let section;
  const head = cuts[0]?.location ?? words.length;
  const stretches = [{ at: 0, start: behind(words.slice(0, head), title), end: head }];
  for (const [index, { element, id, text, location }] of cuts.entries()) {
    const end = cuts[index + 1]?.location ?? words.length;
    const heading = /^h[2-6]$/.test(element);
    if (heading) section = text.trim().replace(/^\d+(?:\.\d+)*[.)]?\s+/, "");
    const number = numberOf(id, words[location]);
    const slide = titles.get(`${id}-title`);
    const said = heading ? text : `${numberWords(words, location, number)} ${slide ?? ""}`;
    const start = Math.min(location + (said.match(/\S+/g)?.length ?? 0), end);
    stretches.push({ id, number, section: slide ?? section, at: location, start, end });
  }
  return stretches;
}

/** "4.3" for p4.3, "Slide 3", "Item 5", "Note 2"; undefined for a section. */
function numberOf(id, first = "") {
  if (/^p\d/.test(id)) return id.slice(1);
  const [, kind, number] = /^(slide|item|fn)-(.+)$/.exec(id) ?? [];
  if (kind === "slide") return `Slide ${number}`;
  if (kind === "fn") return `Note ${number}`;
  const shown = first.replace(/[.):]+$/, "");
  return kind === "item" && shown.toLowerCase().replace(/\W/g, "-") === number ? `Item ${shown}` : undefined;
}

/** Where the words behind a title begin; 0 if it does not stand among them. */
function behind(words, title = "") {
  const [first, ...rest] = title.split(/\s+/).map(bare);
  const at = words.findIndex(
    (word, index) =>
      bare(word) === first && rest.every((each, next) => bare(words[index + next + 1] ?? "") === each),
  );
  return at === -1 ? 0 : at + rest.length + 1;
}

/** What a passage says of its number, which stands before the excerpt already: "4.3", "5", "Slide 3 of 19." */
function numberWords(words, at, number = "") {
  if (number.startsWith("Slide ")) return words[at] === "Slide" ? words.slice(at, at + 4).join(" ") : "";
  return bare(words[at] ?? "") === number.replace(/^Item /, "") ? words[at] : "";
}

function stretchAt(stretches, location) {
  let low = 0;
  let high = stretches.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (stretches[middle].at <= location) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Two different words of the question are worth more than one of them many times. */
function scoreOf(hits, words) {
  const kinds = new Map();
  for (const [location, score] of hits) {
    const stem = bare(words[location] ?? "")
      .toLowerCase()
      .slice(0, 5);
    kinds.set(stem, Math.max(score, kinds.get(stem) ?? 0));
  }
  const best = [...kinds.values()].reduce((sum, score) => sum + score, 0);
  return kinds.size * 1e6 + best + hits.size;
}
