/** What a reader means by what they typed. */

const PARAGRAPH = /^(?:p|para|paragraph|§)?\.?(\d{1,3}(?:\.\d{1,3})+[a-z]?)$/i;
const REFERENCE = /^\d{2,4}\/\d{1,6}(?:\/[a-z]+)*$/i;

/**
 * `HWB "quality of life" 4.3` is words, phrases that must stand together, the number of a paragraph, references
 * such as 26/0412, and the initials of a body, `bodies` being the names of all of them. The words keep their order.
 */
export function readQuestion(typed, bodies) {
  const plain = typed.replace(/[“”„«»]/g, '"').replace(/[‘’]/g, "'");
  const phrases = [...plain.matchAll(/"([^"]+)"/g)].map(([, phrase]) => phrase.trim()).filter(Boolean);
  const words = plain
    .replace(/"[^"]*"/g, " ")
    .replace(/"/g, " ")
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
  const body = bodyOf(words, bodies);
  const left = words.filter((word) => body === undefined || initialsOf(body) !== word);
  return {
    words: left,
    phrases,
    references: left.filter((word) => REFERENCE.test(word)),
    paragraph: left.map((word) => PARAGRAPH.exec(word)?.[1]).find((number) => number !== undefined),
    // Initials alone are a word like any other.
    ...(body === undefined || left.length + phrases.length === 0 ? { words } : { body }),
  };
}

/** "HWB" for the Health and Wellbeing Board, if no other body has these initials. */
function bodyOf(words, bodies) {
  const meant = bodies.filter((body) => words.includes(initialsOf(body)));
  return meant.length === 1 ? meant[0] : undefined;
}

/** The first letters of a name's words that are written with a capital; none for a name of one word. */
function initialsOf(name) {
  const letters = (name.match(/\p{Lu}[\p{L}’'-]*/gu) ?? []).map((word) => word[0]).join("");
  return letters.length > 1 ? letters : undefined;
}
