/** A large site has an index for each shelf, by year and body: which of them a question is asked of. */

/** So many are asked at once, if years allow: what a phone fetches for one question. */
const FEW = 8;

/** The shelves of a site that speak the page's language, newest first, those without years before all others. */
export async function readShelves(base) {
  const answer = await fetch(`${base}shelves.json`);
  if (!answer.ok) throw new Error(`the list of indexes: ${answer.status}`);
  const { shelves } = await answer.json();
  const language = document.documentElement.lang.toLowerCase();
  const own = shelves.filter(({ languages }) =>
    languages.some((each) => each === language || each === language.split("-")[0]),
  );
  return own.length > 0 ? own : shelves;
}

/**
 * What is searched for a question: those shelves that may hold an answer, the newest years of them, back to `from` if that
 * is asked. Answers `shelves`, `years` (of those, newest first), whether that `isAll` of the site, and `older`: the years
 * that are added when a reader asks for more, as many again as were searched; none if there is nothing older.
 */
export function reachOf(shelves, { body, year, from }) {
  const may = shelves.filter((shelf) => holds(shelf, { body, year }));
  const steps = stepsOf(may.filter(({ years }) => years.length > 0));
  const last = Math.max(
    0,
    steps.findLastIndex((step) =>
      step.some(({ years }) => years.some((each) => each >= from && from !== "")),
    ),
  );
  const asked = [...may.filter(({ years }) => years.length === 0), ...steps.slice(0, last + 1).flat()];
  return {
    shelves: asked,
    years: yearsOf(asked),
    older: yearsOf(steps.slice(last + 1, 2 * (last + 1)).flat()),
    isAll: asked.length === shelves.length,
  };
}

/** Whether a shelf may have a page of a body and a year, where these are asked for. */
const holds = ({ bodies, years }, { body, year }) =>
  (body === "" || bodies.includes(body)) && (year === "" || years.includes(year));

/** Shelves in steps of about a FEW; those of a year stay together, and a year to come with little in it is no step. */
function stepsOf(shelves) {
  const byYears = new Map();
  for (const shelf of shelves)
    byYears.set(shelf.years.join(), [...(byYears.get(shelf.years.join()) ?? []), shelf]);
  const steps = [];
  for (const together of byYears.values()) {
    const step = steps.at(-1);
    if (step && (step.length < FEW / 2 || step.length + together.length <= FEW)) step.push(...together);
    else steps.push([...together]);
  }
  return steps;
}

const yearsOf = (shelves) => [...new Set(shelves.flatMap(({ years }) => years))].sort().reverse();

/**
 * Counts of the values of `body` or `year`, with every value that shelves may have which were not asked: of these nobody knows
 * how many there are, and the count is undefined.
 */
export function withUnasked(counts, group, shelves, asked, { body, year }) {
  const others = group === "body" ? { body: "", year } : { body, year: "" };
  const key = group === "body" ? "bodies" : "years";
  const all = new Map(counts);
  for (const shelf of shelves)
    if (!asked.includes(shelf) && holds(shelf, others))
      for (const value of shelf[key]) all.set(value, undefined);
  return all;
}
