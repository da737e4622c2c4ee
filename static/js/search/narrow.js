/** The choices that narrow a result: body, year, kind and order. */
import { element } from "./result.js";

const byId = (id) => document.getElementById(`search-${id}`);

/** Puts the choices up, with how many results each would leave; what was chosen stays on the list even with none. */
export function showChoices(counts, asked) {
  fill(byId("body"), counts.body, asked.body, (a, b) => (a < b ? -1 : 1));
  fill(byId("year"), counts.year, asked.year, (a, b) => (a > b ? -1 : 1));
  byId("sort").value = asked.sort;
  const list = byId("kinds");
  const kinds = [...new Set([...counts.kind.keys(), ...asked.kinds])].sort();
  const held = document.activeElement?.closest("#search-kinds") ? document.activeElement.value : undefined;
  list.replaceChildren(
    ...kinds.map((kind) => checkbox(kind, tally(counts.kind, kind), asked.kinds.includes(kind))),
  );
  // The boxes are new ones: the reader's place among them is not lost.
  if (held !== undefined) [...list.querySelectorAll("input")].find(({ value }) => value === held)?.focus();
}

/** What is chosen now. */
export function chosen() {
  return {
    body: byId("body").value,
    year: byId("year").value,
    sort: byId("sort").value,
    kinds: [...byId("kinds").querySelectorAll("input:checked")].map(({ value }) => value),
  };
}

/** "(12)"; "(0)" for what was chosen and left nothing; no words where the engine could not count. */
function tally(counts, value) {
  const count = counts.has(value) ? counts.get(value) : 0;
  return count === undefined ? "" : `(${count})`;
}

function fill(select, counts, value, order) {
  const values = [...new Set([...counts.keys(), ...(value === "" ? [] : [value])])].sort(order);
  const [any] = select.options;
  select.replaceChildren(
    any,
    ...values.map((each) => element("option", { value: each }, `${each} ${tally(counts, each)}`.trim())),
  );
  select.value = value;
}

function checkbox(kind, count, checked) {
  const box = element("input", { type: "checkbox", name: "kind", value: kind, form: "search-form" });
  box.checked = checked;
  return element(
    "li",
    {},
    element("label", {}, box, ` ${kind} `, element("span", { class: "count" }, count)),
  );
}
