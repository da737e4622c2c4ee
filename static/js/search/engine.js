/**
 * Pagefind, and what we ask of it. A site too large for one index has one for each body: `index.mergeIndex()` takes them
 * in here, and everything else stays as it is.
 */
import { asWritten } from "./reference.js";

/** A long report is no worse an answer than a short action, and what a page says counts, not only what it is called. */
const RANKING = { pageLength: 0, metaWeights: { title: 2 } };
const GROUPS = ["body", "year", "kind"];
let opened;

/** The index of a site, asked for once. `base` is where it stands, with a final slash. Rejects if it cannot be read. */
export function openIndex(base) {
  opened ??= load(base).catch((fault) => {
    opened = undefined;
    throw fault;
  });
  return opened;
}

async function load(base) {
  const { createInstance } = await import(`${base}pagefind.js`);
  // Without a worker: 41 kB less to fetch, and a search takes a few milliseconds.
  const index = createInstance({ noWorker: true, excerptLength: 1, ranking: RANKING });
  const filters = await index.filters();
  return { index, base, filters };
}

/** The names of all bodies that anything was found of. */
export const bodiesOf = ({ filters }) => Object.keys(filters.body ?? {}).sort();

/**
 * What answers a question: `hits` that keep to what was asked for, in order; how many there are `before` narrowing; and
 * `counts` of each filter's values, as if that filter alone were not set; a count is undefined beside a phrase with other
 * words, which Pagefind cannot count. `reading` is from question.js, and has words or phrases: a search for nothing in
 * particular would fetch the whole index.
 */
export async function find(engine, reading, { body, year, kinds, sort }) {
  const terms = await termsOf(engine, reading);
  const wanted = {
    ...(body === "" ? {} : { body }),
    ...(year === "" ? {} : { year }),
    ...(kinds.length === 0 ? {} : { kind: { any: kinds } }),
  };
  const ask = (filters) => lookUp(engine.index, terms, filters, sort === "newest" ? { date: "desc" } : {});
  const narrowed = await ask(wanted);
  const whole = Object.keys(wanted).length === 0 ? narrowed : await ask({});
  const counts = {};
  for (const group of GROUPS) {
    const { [group]: own, ...others } = wanted;
    const answer = own === undefined ? narrowed : await ask(others);
    counts[group] = answer.counts[group];
  }
  if (narrowed.hits.length === 0 && brokenOff(engine.base))
    throw new Error("a part of the index did not arrive");
  return { hits: narrowed.hits, counts, before: whole.hits.length };
}

/** How many pages a word or phrase stands on. */
export const countOf = async ({ index }, term) => (await index.search(term)).results.length;

async function termsOf({ index }, { words, phrases, references }) {
  const spelt = new Map();
  for (const reference of references) spelt.set(reference, await asWritten(index, reference));
  const plain = words.map((word) => spelt.get(word) ?? word).join(" ");
  return [...phrases.map((phrase) => `"${phrase}"`), ...(plain === "" ? [] : [plain])];
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
  return performance
    .getEntriesByType("resource")
    .some(
      ({ name, responseStatus }) =>
        new URL(name).pathname.startsWith(`${base}index/`) &&
        responseStatus !== undefined &&
        responseStatus !== 200,
    );
}
