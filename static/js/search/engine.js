/** Pagefind, and what we ask of it: of one index, or of several of a large site as if they were one. */

import { thatHave } from "./presence.js";
import { asWritten } from "./reference.js";
import { reachOf, readShelves, withUnasked } from "./shelves.js";

/** A long report is no worse an answer than a short action, and what a page says counts, not only what it is called. */
const RANKING = { pageLength: 0, metaWeights: { title: 2 } };
const GROUPS = ["body", "year", "kind"];
/** Of several indexes more comes than a browser keeps account of by itself. */
const REQUESTS = 5000;
let opened;

/** What a site has to search, asked for once. `base` is where it stands, with a final slash. Rejects if it cannot be read. */
export function openIndex(base) {
  opened ??= load(base).catch((fault) => {
    opened = undefined;
    throw fault;
  });
  return opened;
}

async function load(base) {
  performance.setResourceTimingBufferSize(REQUESTS);
  const [{ createInstance }, shelves] = await Promise.all([import(`${base}pagefind.js`), readShelves(base)]);
  const engine = { base, shelves, createInstance, indexes: new Map(), program: undefined };
  if (shelves.length === 1) await openShelf(engine, shelves[0]);
  return engine;
}

/** The index of a shelf, asked for once. */
function openShelf(engine, shelf) {
  const { base, createInstance, indexes, program } = engine;
  const known = indexes.get(shelf.path);
  if (known) return known;
  const opening = (async () => {
    // The first brings Pagefind's program, in which all of them run: two at once would each bring one.
    await program;
    // Without a worker: 41 kB less to fetch, and a search takes a few milliseconds.
    const index = createInstance({
      basePath: `${base}${shelf.path}`,
      metaCacheTag: shelf.digest,
      noWorker: true,
      excerptLength: 1,
      ranking: RANKING,
    });
    await index.filters();
    return index;
  })();
  indexes.set(shelf.path, opening);
  engine.program ??= opening;
  opening.catch(() => {
    indexes.delete(shelf.path);
    if (engine.program === opening) engine.program = undefined;
  });
  return opening;
}

/** The names of all bodies that anything may be found of. */
export const bodiesOf = ({ shelves }) => [...new Set(shelves.flatMap(({ bodies }) => bodies))].sort();

/**
 * The shelves that a question is asked of, opened: `index` searches them as one, and the rest is from shelves.js. `asked` is
 * from address.js.
 */
export async function openReach(engine, asked) {
  const reach = reachOf(engine.shelves, asked);
  const indexes = await Promise.all(reach.shelves.map((shelf) => openShelf(engine, shelf)));
  const search = async (term, options) => {
    const words = /^".*"$/.test(term) ? [] : term.split(/\s+/).filter(Boolean);
    const having = indexes.length === 1 ? indexes : await thatHave(indexes, words);
    return merged(await Promise.all(having.map((index) => index.search(term, options))));
  };
  return { ...reach, base: engine.base, all: engine.shelves, index: { search } };
}

/** Answers of several indexes as one: the best first, as each of them has scored its own. */
function merged(answers) {
  if (answers.length === 1) return answers[0];
  const filters = Object.fromEntries(GROUPS.map((group) => [group, {}]));
  for (const answer of answers)
    for (const group of GROUPS)
      for (const [value, count] of Object.entries(answer.filters[group] ?? {}))
        filters[group][value] = (filters[group][value] ?? 0) + count;
  const results = answers.flatMap((answer) => answer.results).sort((a, b) => b.score - a.score);
  return { results, filters };
}

/**
 * What answers a question: `hits` that keep to what was asked for, in order; how many there are `before` narrowing; and
 * `counts` of each filter's values, as if that filter alone were not set; a count is undefined beside a phrase with other
 * words, which Pagefind cannot count, and beside a body or year of which not all was searched. `reading` is from question.js, and has words or
 * phrases: a search for nothing in particular would fetch the whole index. `reach` is from openReach.
 */
export async function find(reach, reading, { body, year, kinds, sort }) {
  const { terms, plain } = await termsOf(reach, reading);
  const wanted = {
    ...(body === "" ? {} : { body }),
    ...(year === "" ? {} : { year }),
    ...(kinds.length === 0 ? {} : { kind: { any: kinds } }),
  };
  const isSeveral = reach.shelves.length > 1;
  const inOrder = sort === "newest" && !isSeveral ? { date: "desc" } : {};
  const ask = (filters) => lookUp(reach.index, terms, filters, inOrder);
  const narrowed = await ask(wanted);
  const whole = Object.keys(wanted).length === 0 ? narrowed : await ask({});
  const counts = {};
  for (const group of GROUPS) {
    const { [group]: own, ...others } = wanted;
    const answer = own === undefined ? narrowed : await ask(others);
    counts[group] =
      group === "kind"
        ? answer.counts[group]
        : withUnasked(answer.counts[group], group, reach.all, reach.shelves, { body, year });
  }
  if (narrowed.hits.length === 0 && brokenOff(reach.base))
    throw new Error("a part of the index did not arrive");
  const hits =
    sort !== "newest"
      ? await togetherFirst(reach.index, plain, narrowed.hits)
      : isSeveral
        ? await newestFirst(reach, narrowed.hits)
        : narrowed.hits;
  return { hits, counts, before: whole.hits.length };
}

/** How many pages of what is searched a word or phrase stands on. */
export const countOf = async ({ index }, term) => (await index.search(term)).results.length;

async function termsOf({ index }, { words, phrases, references }) {
  const spelt = new Map();
  for (const reference of references) spelt.set(reference, await asWritten(index, reference));
  const plain = words.map((word) => spelt.get(word) ?? word);
  const terms = [...phrases.map((phrase) => `"${phrase}"`), ...(plain.length === 0 ? [] : [plain.join(" ")])];
  return { terms, plain };
}

/** So many pairs of neighbouring words are looked for: a street has two words, a question seldom more than ten. */
const PAIRS = 9;

/**
 * The pages first on which most words stand beside each other as they were typed: who asks for Mill Lane does not mean a mill and a
 * lane. Pages that are alike in this keep their order.
 */
async function togetherFirst(index, words, hits) {
  const pairs = words.slice(1, PAIRS + 1).map((word, at) => `"${words[at]} ${word}"`);
  const found = new Map();
  for (const pair of pairs)
    for (const { id } of (await index.search(pair)).results) found.set(id, (found.get(id) ?? 0) + 1);
  const of = ({ id }) => found.get(id) ?? 0;
  return [...hits].sort((a, b) => of(b) - of(a));
}

/** Pagefind knows one phrase or some words: what has both is what both searches found. */
async function lookUp(index, terms, filters, sort) {
  const answers = [];
  for (const term of terms) answers.push(await index.search(term, { filters, sort }));
  const [first, ...others] = answers;
  const rest = others.map(({ results }) => new Map(results.map((result) => [result.id, result])));
  const hits = first.results
    .filter(({ id }) => rest.every((results) => results.has(id)))
    .map((result) => ({
      id: result.id,
      data: () => dataOf([result, ...rest.map((results) => results.get(result.id))]),
    }));
  const counts = GROUPS.map((group) => {
    const there = Object.entries(first.filters[group] ?? {}).filter(([, count]) => count > 0);
    return [group, new Map(there.map(([value, count]) => [value, rest.length === 0 ? count : undefined]))];
  });
  return { hits, counts: Object.fromEntries(counts) };
}

/** Pagefind puts the hits of one index in the order of their dates; for several, each has its list of dates. */
async function newestFirst({ base, shelves }, hits) {
  const dates = new Map();
  const lists = shelves.map(async ({ path, digest }) => {
    const answer = await fetch(`${base}${path}dates.json?ts=${digest}`);
    if (!answer.ok) throw new Error(`the dates of ${path}: ${answer.status}`);
    for (const [date, names] of Object.entries(await answer.json()))
      for (const name of names) dates.set(name, date);
  });
  await Promise.all(lists);
  const of = ({ id }) => dates.get(id) ?? "";
  return [...hits].sort((a, b) => (of(a) === of(b) ? 0 : of(a) > of(b) ? -1 : 1));
}

/** A page's text, and where every term of the question stands in it. */
async function dataOf(results) {
  const places = [];
  let page;
  for (const result of results) {
    page = await result.data();
    places.push(...page.weighted_locations);
  }
  return { ...page, places };
}

/** Pagefind finds nothing in a part that did not arrive, and says so only to the console. */
function brokenOff(base) {
  return performance.getEntriesByType("resource").some(({ name, responseStatus }) => {
    const { pathname } = new URL(name);
    const isPart = pathname.startsWith(base) && pathname.slice(base.length - 1).includes("/index/");
    return isPart && responseStatus !== undefined && responseStatus !== 200;
  });
}
