/** The search page at work: the address is what is asked, and everything shown follows from it. */
import { isAsked, isNarrowed, readAddress, writeAddress } from "./address.js";
import { bodiesOf, find, openIndex, openReach } from "./engine.js";
import { results, suggestions } from "./help.js";
import { chosen, showChoices } from "./narrow.js";
import { readQuestion } from "./question.js";
import { olderWords, reachWords, searchedWords } from "./reach.js";
import { element, resultItem } from "./result.js";

const STEP = 10;
const SLOW = 400;
const part = (name) => document.getElementById(`search-${name}`);

/** Begins: answers what the address asks, and from then on whatever is typed and chosen. */
export function openSearch(form) {
  const base = form.dataset.index;
  const title = document.title;
  let run = 0;

  /** Answers what the address asks, with `shown` results; `ready` is called when they stand there. */
  async function answer(shown = STEP, ready = () => {}) {
    run += 1;
    const mine = run;
    const asked = readAddress(location.search);
    form.elements.q.value = asked.q;
    document.title = asked.q === "" ? title : `${asked.q} – ${title}`;
    part("lists").hidden = isAsked(asked);
    if (!isAsked(asked)) return clear();
    const slow = setTimeout(() => say("Searching …"), SLOW);
    try {
      const engine = await openIndex(base);
      const reading = readQuestion(asked.q, asked.body === "" ? bodiesOf(engine) : []);
      const meant = { ...asked, body: asked.body || (reading.body ?? "") };
      const reach = await openReach(engine, meant);
      const outcome = { ...(await find(reach, reading, meant)), reach };
      const pages = namedFirst(
        asked.q,
        await Promise.all(outcome.hits.slice(0, shown).map((hit) => hit.data())),
      );
      const help = await suggestions(reading, meant, outcome);
      if (mine !== run) return;
      show(asked, meant, reading, outcome, pages, help);
      ready();
    } catch (fault) {
      if (mine === run) fail(fault);
    } finally {
      clearTimeout(slow);
    }
  }

  function show(asked, meant, reading, outcome, pages, help) {
    part("narrow").hidden = outcome.before === 0 && !isNarrowed(asked);
    showChoices(outcome.counts, meant);
    part("results").replaceChildren(...pages.map((page) => resultItem(page, reading.paragraph)));
    part("more").hidden = pages.length >= outcome.hits.length;
    history.replaceState({ ...history.state, shown: pages.length }, "");
    part("help").replaceChildren(...helpWith(help, outcome.hits.length));
    part("lists").hidden = outcome.hits.length > 0;
    showReach(asked, outcome.reach);
    say(summary(asked, meant, outcome, pages.length));
  }

  /** How far back was searched, and the way further; no words where there never was more. */
  function showReach({ from }, { years, older }) {
    part("reach").hidden = older.length === 0 && from === "";
    part("searched").textContent = searchedWords(years, older);
    part("older").hidden = older.length === 0;
    part("older").textContent = olderWords(older);
    part("older").value = older.at(-1) ?? "";
  }

  function clear() {
    part("narrow").hidden = true;
    part("reach").hidden = true;
    part("more").hidden = true;
    part("results").replaceChildren();
    part("help").replaceChildren();
    say("");
  }

  function fail(fault) {
    clear();
    part("lists").hidden = false;
    console.error(fault);
    say("The search index did not load. Check the connection and search again, or use the lists.");
  }

  /** Goes to another question, as a page of its own for Back. */
  function ask(changes, shown = undefined, ready = undefined) {
    const query = writeAddress({ ...readAddress(location.search), ...changes });
    if (query !== location.search) history.pushState({}, "", query || location.pathname);
    answer(shown, ready);
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const q = form.elements.q.value.trim();
    // Other words are asked of the newest papers first.
    ask(q === readAddress(location.search).q ? {} : { q, from: "" });
  });
  part("narrow").addEventListener("change", () => ask(chosen()));
  part("more").addEventListener("click", () => {
    const before = part("results").children.length;
    answer(before + STEP, () => part("results").children[before]?.querySelector("a").focus());
  });
  part("older").addEventListener("click", ({ currentTarget: button }) => {
    const shown = Math.max(STEP, part("results").children.length);
    // With the last of them searched the button goes: what was searched stands in its place.
    ask({ from: button.value }, shown, () => (button.hidden ? part("searched") : button).focus());
  });
  // A reader who comes to the field will ask something: the index may begin to come. Faults are told when they ask.
  form.elements.q.addEventListener("focus", () => openIndex(base).catch(() => {}), { once: true });
  addEventListener("popstate", () => answer(history.state?.shown));
  addEventListener("pagehide", () => history.replaceState({ ...history.state, y: scrollY }, ""));
  if (matchMedia("(min-width: 48rem)").matches || isNarrowed(readAddress(location.search)))
    part("narrow").open = true;
  const { y, shown } = history.state ?? {};
  answer(shown, () => y !== undefined && scrollTo(0, y));
}

/** Of the first results that which is called as was asked stands first: who types the name of a committee wants its page. */
function namedFirst(typed, pages) {
  const isNamed = ({ meta }) => meta.title.toLowerCase() === typed.toLowerCase();
  const named = pages.slice(0, STEP).filter(isNamed);
  return [...named, ...pages.filter((page) => !named.includes(page))];
}

function say(words) {
  part("status").textContent = words;
}

/** "14 results for “tannery” in Planning Committee, 2026, showing the first 10". */
function summary(asked, meant, { hits: { length: count }, reach }, shown) {
  const about = asked.q === "" ? "" : ` for ${/["“”]/.test(asked.q) ? asked.q : `“${asked.q}”`}`;
  const within = [meant.body, meant.year, ...meant.kinds, reachWords(reach)]
    .filter((each) => each !== "")
    .join(", ");
  const narrowed = within === "" ? "" : ` in ${within}`;
  if (count === 0) return `Nothing found${about}${narrowed}.`;
  return `${results(count)}${about}${narrowed}${shown < count ? `, showing the first ${shown}` : ""}`;
}

function helpWith(help, count) {
  const list = help.length === 0 ? [] : [element("ul", { class: "search-ways" }, ...help)];
  if (count > 0) return list;
  const advice = "Check the spelling, use fewer words, or look through the lists below.";
  return [element("p", {}, advice), ...list];
}
