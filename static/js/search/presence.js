/**
 * Which of several indexes really have the words of a question. Pagefind leaves out a word that an index does not have, and
 * before that takes a shorter one that it begins with. What is sense in an index of everything is not in one of a part:
 * “tannery” is on no page of a shelf that answers it with “tan”, if another shelf has it.
 */

const known = new WeakMap();

/**
 * Those of `indexes` whose answers to some words count: they have every word as well as any of them has it. What no index has
 * is left out everywhere, as Pagefind does.
 */
export async function thatHave(indexes, words) {
  const grades = await Promise.all(
    words.map((word) => Promise.all(indexes.map((index) => grade(index, word)))),
  );
  return indexes.filter((_, at) => grades.every((each) => each[at] === Math.max(...each)));
}

/** How well an index has a word: without end if it has it or a longer one, or else as many letters as what it has instead. */
function grade(index, word) {
  const before = known.get(index) ?? new Map();
  known.set(index, before);
  if (!before.has(word)) before.set(word, graded(index, word));
  return before.get(word);
}

async function graded(index, word) {
  // In quotes Pagefind takes no other word.
  if ((await index.search(`"${word}"`)).results.length > 0) return Number.POSITIVE_INFINITY;
  const [first] = (await index.search(word)).results;
  if (!first) return 0;
  const { raw_content: content, locations, meta } = await first.data();
  const there = content.split(content.includes("\u200B") ? "\u200B" : /\s+/);
  const found = [
    ...locations.map((at) => there[at] ?? ""),
    ...Object.values(meta).flatMap((each) => each.split(/\s+/)),
  ];
  return Math.max(...found.map((each) => alike(letters(each), letters(word))));
}

/** As Pagefind compares words: small letters, without marks and signs. */
const letters = (word) =>
  word
    .toLowerCase()
    .normalize("NFD")
    .replace(/[\p{M}\p{P}]/gu, "");

/** How many letters two words have in common from the first on; without end if that is all of the second. */
function alike(there, word) {
  let count = 0;
  while (count < word.length && there[count] === word[count]) count += 1;
  return count === word.length ? Number.POSITIVE_INFINITY : count;
}
