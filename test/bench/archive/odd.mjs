/**
 * Look-alikes of what councils that scanned or converted their archives have: Markdown without front matter, noise of character
 * recognition, minutes of 100,000 words in one file, tables gone wrong, lists of thousands of names, one line of a megabyte.
 * The same number always gives the same file.
 */
import { writer } from "./prose.mjs";

const NOISE = [
  "l1",
  "rn",
  "0O",
  "|",
  "~",
  "¦",
  "\u00ad",
  "\ufffd",
  "ﬁ",
  "··",
  "_",
  "^",
  "\u200b",
  "'",
  "`",
  "\\",
];

/** Words as a scanner reads them. */
function scanned(chance, text) {
  return text
    .split(" ")
    .map((word) =>
      chance.number(1, 12) === 1 ? `${word.slice(0, 2)}${chance.of(NOISE)}${word.slice(2)}` : word,
    )
    .join(chance.number(1, 20) === 1 ? "  " : " ");
}

const repeat = (count, make) => Array.from({ length: count }, (_, at) => make(at));

/** Kinds of odd text: each takes a chooser and about how many words. @type {Readonly<Record<string, (chance: ReturnType<typeof writer>, words: number) => string>>} */
export const ODD = {
  plain: (chance, words) => repeat(words / 40, () => chance.sentences(2)).join("\n\n"),
  scanned: (chance, words) =>
    repeat(
      words / 20,
      (at) => `${at % 9 === 0 ? `\n- ${at} -\n\nPAGE ${at}\n` : ""}${scanned(chance, chance.sentence())}`,
    ).join("\n"),
  "one line": (chance, words) => chance.sentences(words / 20),
  "wrong tables": (chance, words) =>
    repeat(words / 60, (at) =>
      at % 4 === 0
        ? repeat(6, () => `| ${repeat(chance.number(1, 9), () => chance.pounds()).join(" | ")}`).join("\n")
        : at % 4 === 1
          ? `|${"-|".repeat(chance.number(1, 8))}\n|${chance.sentence()}|\n||||\n|${chance.sentence()}`
          : at % 4 === 2
            ? `${chance.phrase()}\t${chance.pounds()}\t${chance.pounds()}\n=====\t====\t===`
            : `a | b\n:-:|\n${"|".repeat(200)}`,
    ).join("\n\n"),
  numbers: (chance, words) =>
    repeat(
      words / 20,
      (at) =>
        `${chance.number(1, 40)}.${chance.number(1, 40)}${at % 5 === 0 ? ".1.1.1" : ""} ${chance.sentence()}`,
    ).join("\n\n"),
  nested: (chance, words) =>
    repeat(words / 20, (at) => `${"  ".repeat(at % 60)}- ${chance.sentence()}`).join("\n"),
  quoted: (chance, words) =>
    repeat(words / 20, (at) => `${"> ".repeat(at % 50)}${chance.sentence()}`).join("\n"),
  brackets: (chance, words) =>
    repeat(
      words / 20,
      () => `${"[".repeat(chance.number(1, 60))}${chance.sentence()}${"](".repeat(chance.number(1, 20))}`,
    ).join("\n"),
  stars: (chance, words) =>
    repeat(words / 20, () => `${"*_".repeat(chance.number(1, 40))}${chance.sentence()} **a ** b__c`).join(
      " ",
    ),
  notes: (chance, words) =>
    repeat(
      words / 20,
      (at) => `${chance.sentence()}[^${at}]\n\n[^${at % 3 === 0 ? at : at + 7}]: ${chance.sentence()}`,
    ).join("\n\n"),
  headings: (chance, words) =>
    repeat(
      words / 20,
      (at) =>
        `${"#".repeat(1 + (at % 7))} ${at % 3 === 0 ? "Minutes" : chance.phrase()}\n${chance.sentence()}`,
    ).join("\n"),
  markup: (chance, words) =>
    repeat(
      words / 20,
      () => `<p class="MsoNormal"><o:p>&nbsp;</o:p>${chance.sentence()}</p><!-- ${chance.sentence()}`,
    ).join("\n"),
  containers: (chance, words) =>
    repeat(
      words / 20,
      (at) => `::: ${["columns", "column", "table", "chart x.csv", ""][at % 5]}\n${chance.sentence()}`,
    ).join("\n"),
  decisions: (chance, words) =>
    repeat(words / 20, () => `**RESOLVED** ${chance.sentence()}\n\n(1) That ${chance.sentence()}`).join(
      "\n\n",
    ),
  names: (chance, words) => repeat(words / 3, () => `Cllr ${chance.name()}`).join(", "),
};

/** One text of a kind. @param {string} kind @param {number} words @param {number} seed */
export const oddText = (kind, words, seed) => ODD[kind]?.(writer(seed), words) ?? "";

/**
 * The meetings of an odd archive: a folder each, its minutes and a few papers in one of the odd kinds, every fifth of them with
 * nothing at its head, every fortieth of 100,000 words. @param {number} meetings
 * @returns {Generator<readonly [path: string, text: string]>}
 */
export function* oddArchive(meetings, seed = 1) {
  const kinds = Object.keys(ODD);
  yield ["council.yaml", "name: Old Papers Council\nprofile: none\n"];
  yield ["bodies/council.md", "---\nname: Council\nkind: council\n---\n"];
  for (let at = 0; at < meetings; at += 1) {
    const day = new Date(Date.UTC(1996, 0, 1) + at * 7 * 86_400_000).toISOString().slice(0, 10);
    const folder = `meetings/${day}-council`;
    const kind = kinds[at % kinds.length] ?? "plain";
    const words = at % 40 === 39 ? 100_000 : 400 + ((at * 37) % 6000);
    yield [
      `${folder}/meeting.md`,
      `---\nbody: council\ndate: ${day}\nagenda:\n  - title: Papers\n    papers: [papers.md]\n---\n`,
    ];
    yield [`${folder}/minutes.md`, headed(at, "numbering: as-written", oddText(kind, words, seed + at))];
    yield [
      `${folder}/papers.md`,
      headed(
        at,
        "title: Papers\nbackground-papers: []",
        oddText(kinds[(at * 7 + 3) % kinds.length] ?? "plain", 600, seed + at * 3),
      ),
    ];
  }
}

const headed = (at, head, text) => (at % 5 === 4 ? text : `---\n${head}\n---\n${text}\n`);
