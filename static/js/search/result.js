/** One result: its page, where it belongs, and the passages that answer the question. */
import { passagesOf } from "./passages.js";

const MOST = 3;

/** An element with its attributes and what stands in it; words are words, never HTML. */
export function element(name, attributes = {}, ...inside) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...inside);
  return made;
}

/** The list item of a page that was found. `page` is from the engine, `paragraph` the number that was asked for. */
export function resultItem(page, paragraph) {
  const { url, meta } = page;
  const passages = passagesOf({
    content: page.raw_content,
    anchors: page.anchors,
    places: page.places,
    title: meta.title,
    paragraph,
  });
  const shown = passages.slice(0, MOST);
  const placed = shown.filter(({ id }) => id !== undefined);
  const item = element("li", { class: "found-page" });
  item.append(
    element("h3", { class: "found-title" }, element("a", { href: url }, meta.title)),
    element(
      "p",
      { class: "found-where" },
      element("span", { class: "found-kind" }, meta.kind),
      ...(meta.where ? [" ", meta.where] : []),
    ),
  );
  if (placed.length > 0)
    item.append(
      element("ul", { class: "found-passages" }, ...placed.map((passage) => passageItem(url, passage))),
    );
  else if (shown[0]) item.append(element("p", { class: "found-excerpt" }, ...marked(shown[0])));
  const more = passages.length - shown.length;
  if (more > 0)
    item.append(
      element("p", { class: "found-more" }, `and in ${more} other ${more === 1 ? "place" : "places"}`),
    );
  return item;
}

function passageItem(url, passage) {
  const { id, number, section } = passage;
  const link = element("a", { class: "found-passage", href: `${url}#${encodeURIComponent(id)}` });
  if (number !== undefined) link.append(element("span", { class: "number" }, number), " ");
  const words = element("span", { class: "found-words" });
  if (section !== undefined) words.append(element("span", { class: "found-section" }, section), " ");
  words.append(element("span", { class: "found-excerpt" }, ...marked(passage)));
  link.append(words);
  return element("li", {}, link);
}

const marked = ({ pieces }) =>
  pieces.map(({ text, marked: isHit }) => (isHit ? element("mark", {}, text) : text));
