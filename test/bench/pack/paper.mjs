/**
 * The papers of a synthetic pack as plain values, so that every contender prints the same text: a report is a cover sheet,
 * nine sections of numbered paragraphs with nested lists, footnotes in every second report, a table of 36 rows by 5, one of
 * 12, one of 34 whose cells wrap, and a picture; every sixth paper is a deck of eight slides.
 */
import { choices } from "./words.mjs";

const SECTIONS = 9;
const PARAGRAPHS = 5;
const NOTES = 8;
/** Pages of an average paper, measured: how many papers make a pack of so many pages. */
const PAGES_A_PAPER = 11.9;

/**
 * @typedef {{ kind: "paragraph", text: string, note?: string }} Paragraph
 * @typedef {{ kind: "list", items: readonly { text: string, inner: readonly string[] }[] }} List
 * @typedef {{ kind: "table", caption: string, head: readonly string[], rows: readonly (readonly string[])[] }} Table
 * @typedef {{ kind: "picture", words: string }} Picture
 * @typedef {Paragraph | List | Table | Picture} Block
 * @typedef {{ title: string, blocks: readonly Block[] }} Section
 * @typedef {{ kind: "report", id: string, title: string, facts: readonly (readonly [string, string])[], sections: readonly Section[] }} Report
 * @typedef {{ kind: "slides", id: string, title: string, slides: readonly { title: string, points: readonly string[] }[] }} Slides
 */

/** The papers of a pack of about `pages` pages. @returns {readonly (Report | Slides)[]} */
export function papersOf(pages) {
  const count = Math.max(1, Math.floor(pages / PAGES_A_PAPER));
  return Array.from({ length: count }, (_, at) => (at % 6 === 5 ? slides(at) : report(at)));
}

const idOf = (at, word) => `${String(at + 1).padStart(3, "0")}-${word}`;

/** @returns {Report} */
function report(at) {
  const chance = choices(at + 1);
  const noted = at % 2 === 0;
  const sections = Array.from({ length: SECTIONS }, (_, index) => section(chance, index, noted));
  return {
    kind: "report",
    id: idOf(at, "report"),
    title: `${chance.phrase()}: report ${at + 1}`,
    facts: [
      ["Report of", chance.who()],
      ["Classification", "For publication"],
      ["Wards", "All"],
      ["Policy context", chance.sentences(2)],
      ["Financial summary", chance.sentences(2)],
    ],
    sections,
  };
}

/** @returns {Section} */
function section(chance, index, noted) {
  /** @type {Block[]} */
  const blocks = [];
  for (let at = 0; at < PARAGRAPHS; at += 1) {
    const paragraph = {
      kind: /** @type {const} */ ("paragraph"),
      text: chance.sentences(chance.number(2, 4)),
    };
    // A note a section, from the first: eight in all.
    blocks.push(noted && at === 1 && index < NOTES ? { ...paragraph, note: chance.sentence() } : paragraph);
    if (at === 2) blocks.push(list(chance));
  }
  if (index === 2) blocks.push(table(chance, "Spending by ward and quarter", 36, figures));
  if (index === 4) blocks.push({ kind: "picture", words: "A map of the works, drawn by code" });
  if (index === 5) blocks.push(table(chance, "Summary of options", 12, figures));
  if (index === 7) blocks.push(table(chance, "Actions and who will take them", 34, actions));
  return { title: chance.phrase(), blocks };
}

/** @returns {List} */
const list = (chance) => ({
  kind: "list",
  items: Array.from({ length: 3 }, (_, at) => ({
    text: chance.sentence(),
    inner: at === 1 ? [chance.sentence(), chance.sentence()] : [],
  })),
});

/** @returns {Table} */
function table(chance, caption, count, row) {
  const head =
    row === figures ? ["Ward", "First", "Second", "Third", "Fourth"] : ["No.", "Action", "Lead", "By"];
  return { kind: "table", caption, head, rows: Array.from({ length: count }, (_, at) => row(chance, at)) };
}

const figures = (chance, at) => [
  `Ward ${at + 1}`,
  ...Array.from(
    { length: 4 },
    () => `${chance.number(10, 99)},${String(chance.number(0, 999)).padStart(3, "0")}`,
  ),
];
const actions = (chance, at) => [
  `${at + 1}`,
  chance.sentence(),
  chance.who(),
  `${chance.number(1, 28)} March 2031`,
];

/** @returns {Slides} */
function slides(at) {
  const chance = choices(at + 1);
  return {
    kind: "slides",
    id: idOf(at, "slides"),
    title: `${chance.phrase()}: slides ${at + 1}`,
    slides: Array.from({ length: 8 }, (_, index) => ({
      title: `${index + 1}. ${chance.phrase()}`,
      points: Array.from({ length: 6 }, chance.sentence),
    })),
  };
}

/** The paper with one word of its first paragraph changed. @param {Report} paper @returns {Report} */
export function withOneWordChanged(paper) {
  const [first, ...rest] = paper.sections;
  const [opening, ...blocks] = first?.blocks ?? [];
  if (first === undefined || opening?.kind !== "paragraph")
    throw new Error("a report begins with a paragraph");
  const text = opening.text.replace(/^\S+/, "Tomorrow");
  return { ...paper, sections: [{ ...first, blocks: [{ ...opening, text }, ...blocks] }, ...rest] };
}
