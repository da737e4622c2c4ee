/**
 * Look-alikes of what councils that scanned or converted their archives have: Markdown without front matter, noise of character
 * recognition, minutes of 100,000 words in one file, tables gone wrong, lists of thousands of names, other encodings. The same
 * number always gives the same file.
 */
import { bytesOf } from "./odd-bytes.mjs";
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
  "ragged tables": (chance, words) =>
    repeat(words / 200, () =>
      [
        `| ${chance.phrase()} | 1997 | 1998 |\n|---|---:|---:|`,
        ...repeat(
          12,
          () => `| ${chance.surname()} | ${repeat(chance.number(0, 6), chance.pounds).join(" | ")}`,
        ),
      ].join("\n"),
    ).join("\n\n"),
  fences: (chance, words) =>
    repeat(words / 60, (at) => `${chance.sentences(3)}\n\n${"`".repeat(3 + (at % 3))}\n`).join("\n"),
  soup: (chance, words) =>
    repeat(
      words / 25,
      () => `<table border=1><tr><td colspan="2"><font size=-1>${chance.sentence()}</td><td>&nbsp;<br>`,
    ).join("\n"),
  controls: (chance, words) =>
    repeat(
      words / 40,
      (at) => `${chance.sentences(2)}${["\f", "\v", "\u0001", "\u0085", " \b"][at % 5]}`,
    ).join("\n\n"),
  "right to left": (chance, words) =>
    repeat(
      words / 30,
      () => `${chance.sentence()} \u200fהוועדה דנה בדוח\u200e (1997) ناقشت اللجنة التقرير. `,
    ).join("\n\n"),
  "long lines": (chance, words) =>
    repeat(words / 20_000 + 1, () => chance.sentences(Math.min(words, 20_000) / 16)).join("\n"),
  stamps: (chance, words) =>
    repeat(words / 40, (at) => `${">".repeat(at % 7 === 0 ? 180 : 3)} COPY\n${chance.sentences(2)}`).join(
      "\n\n",
    ),
};

/** One text of a kind. @param {string} kind @param {number} words @param {number} seed */
export const oddText = (kind, words, seed) => ODD[kind]?.(writer(seed), words) ?? "";

/** Every so many meetings have minutes of 100,000 words. */
const LONG = 40;

/**
 * The meetings of an odd archive, a week apart: of each its file, which an importer makes from an index, and its minutes and
 * papers in one of the odd kinds; every fifth of them with nothing at its head, every seventh in other bytes. Behind them comes a meeting that is still to be held,
 * with nothing odd in it. With `megabytes` the papers of one meeting in the middle are a file of that size.
 * @param {number} meetings
 * @param {{ seed?: number, megabytes?: number }} [options]
 * @returns {Generator<readonly [path: string, content: string | Uint8Array]>}
 */
export function* oddArchive(meetings, { seed = 1, megabytes = 0 } = {}) {
  const kinds = Object.keys(ODD);
  const dayOf = (at) => new Date(Date.UTC(1996, 0, 1) + at * 7 * 86_400_000).toISOString().slice(0, 10);
  yield ["council.yaml", "name: Old Papers Council\nprofile: none\n"];
  yield ["bodies/council.md", "---\nname: Council\nkind: council\n---\n"];
  for (let at = 0; at < meetings; at += 1) {
    const folder = `meetings/${dayOf(at)}-council`;
    const round = Math.floor(at / LONG);
    const kind = kinds[(at + round) % kinds.length] ?? "plain";
    const words = at % LONG === LONG - 1 ? 100_000 : 400 + ((at * 37) % 6000);
    const another = kinds[(at * 7 + 3) % kinds.length] ?? "plain";
    const papers =
      megabytes > 0 && at === Math.floor(meetings / 2)
        ? oddText("scanned", megabytes * 170_000, seed)
        : oddText(another, 600, seed + at * 3);
    yield [`${folder}/meeting.md`, meetingOf(dayOf(at))];
    yield [
      `${folder}/minutes.md`,
      bytesOf(at, headed(at, "numbering: as-written", oddText(kind, words, seed + at))),
    ];
    yield [`${folder}/papers.md`, headed(at, "title: Papers\nbackground-papers: []", papers)];
  }
  const next = dayOf(meetings);
  yield [`meetings/${next}-council/meeting.md`, meetingOf(next, `published: ${dayOf(meetings - 1)}\n`)];
  yield [
    `meetings/${next}-council/papers.md`,
    `---\ntitle: Street trees\npublished: ${next}\nbackground-papers: []\n---\n${oddText("plain", 300, seed)}\n`,
  ];
}

const meetingOf = (day, published = "") =>
  `---\nbody: council\ndate: ${day}\n${published}agenda:\n  - title: Papers\n    papers: [papers.md]\n---\n`;

const headed = (at, head, text) => (at % 5 === 4 ? text : `---\n${head}\n---\n${text}\n`);
