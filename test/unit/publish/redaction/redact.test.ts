import { describe, expect, test } from "vitest";
import { filesFrom } from "../../../../src/content/files.ts";
import { redactionFindings, standingOf } from "../../../../src/publish/redaction/behind.ts";
import { sha256Of } from "../../../../src/publish/redaction/private-text.ts";
import { recordedIn, withRecord } from "../../../../src/publish/redaction/record.ts";
import { isRedacted, redact } from "../../../../src/publish/redaction/redact.ts";

const PATH = "meetings/2026-01-15-board/01-depot.md";

function paper(body: string, fields = ""): string {
  return `---\ntitle: Sale of the depot\n${fields}---\n${body}\n`;
}

const made = (text: string, keep: readonly string[] = [], path = PATH) =>
  redact({ text, file: `private/${path}`, path }, keep);

/** What stood in the way, as "id line:column message". */
function refused(text: string, keep: readonly string[] = [], path = PATH): readonly string[] {
  const result = made(text, keep, path);
  return isRedacted(result)
    ? []
    : result.map(({ id, span, message }) => `${id} ${span.line}:${span.column} ${message.split(",")[0]}`);
}

function publicText(text: string, keep: readonly string[] = []): string {
  const result = made(text, keep);
  if (!isRedacted(result)) throw new Error(JSON.stringify(result));
  return result.text;
}

describe("the public version", () => {
  test("has brackets where words were, in text and fields, and not what only private files say", () => {
    const text = paper(
      "The bid of [[exempt 3: Harland]] was [[exempt confidential: low]].\n\n- [[exempt 1 and 2: a\n  b]]",
      'item: "9"\nexempt: { paragraphs: [3] }\nput-before: { meeting: m, item: "2" }\nauthors:\n  - "[[exempt 2: Jo Vane]]"\npublished: 2026-01-07\n',
    );
    expect(publicText(text)).toBe(
      '---\ntitle: Sale of the depot\nauthors:\n  - "[[exempt 2]]"\npublished: 2026-01-07\n---\n' +
        "The bid of [[exempt 3]] was [[exempt confidential]].\n\n- [[exempt 1 and 2]]\n",
    );
    expect(made(text)).toMatchObject({ fields: ["item", "exempt", "put-before"], comments: 0 });
  });

  test("has no comments, but code that shows some", () => {
    const text = paper(
      "One <!-- quiet --> two [[exempt 3: x y]].\n\n<!-- a\n\nb -->\n```md\n<!-- shown -->\n```",
      "# ask legal\nauthors: # who\n  - Ada Clerk # she\n",
    );
    expect(publicText(text)).toBe(
      "---\ntitle: Sale of the depot\nauthors:\n  - Ada Clerk\n---\nOne  two [[exempt 3]].\n\n```md\n<!-- shown -->\n```\n",
    );
    expect(made(text)).toMatchObject({ comments: 5 });
  });

  test("is made of itself again, and says which files it uses", () => {
    const text = paper("![Plan](plan.png) [[exempt 3: see [the bid](bid.pdf)]] and [figures](figures.csv)");
    expect(made(text)).toMatchObject({ uses: ["figures.csv", "plan.png"], withheld: [{ label: "3" }] });
    expect(publicText(withRecord(text, publicText(text)))).toBe(publicText(text));
  });

  test("keeps lines and signs of fields as they were typed", () => {
    const fields =
      "reason: |\n  One: two\n\n  - three\nversion: 1.10\nflag: yes\nday: 2026-01-07\nquoted: 'it''s \"so\"'\n";
    expect(publicText(paper("[[exempt 3: x y]]", fields))).toContain(fields);
  });
});

describe("nothing is written while withheld words stand in the open", () => {
  test.each([
    [
      "a name",
      "[[exempt 3: Harland Homes]] won.\n\nHarland is near.",
      ["withheld-words-left 6:1 “Harland” is withheld in line 4"],
    ],
    [
      "with an accent, a possessive, in capitals",
      "[[exempt 1: José]] said.\n\nJOSE’S house",
      ["withheld-words-left 6:1 “José” is withheld in line 4"],
    ],
    [
      "in emphasis, over two lines",
      "[[exempt 1: Ann Lee]] said.\n\n*Ann*\n**Lee** left",
      ["withheld-words-left 6:2 “Ann Lee” is withheld in line 4"],
    ],
    ["a sum", "[[exempt 3: at £1,410,000]]\n\nIn all 1410000.", ["withheld-words-left 6:8 “1"]],
    [
      "five words in a row",
      "[[exempt 5: we may well lose if it goes on]]\n\nso we may well lose if",
      ["withheld-words-left 6:4 “we may well lose if” is withheld in line 4"],
    ],
    [
      "a word that is all that is withheld",
      "he has [[exempt 1: asthma]]\n\nasthma again",
      ["withheld-words-left 6:1 “asthma” is withheld in line 4"],
    ],
    [
      "in an address",
      "[[exempt 3: Harland]]\n\n[map](harland-map.png)",
      ["withheld-words-left 6:7 “Harland” is withheld in line 4"],
    ],
  ])("%s", (_, body, found) => {
    expect(refused(paper(body))).toEqual(found);
  });

  test("in a field, and in the file's name", () => {
    expect(refused(paper("[[exempt 3: Harland]]", "authors:\n  - Jo Harland\n"))).toEqual([
      "withheld-words-left 4:8 “Harland” is withheld in line 6",
    ]);
    expect(refused(paper("[[exempt 3: Harland]]"), [], "meetings/2026-01-15-board/01-harland.md")).toEqual([
      "withheld-words-in-name 1:1 “Harland” is withheld",
    ]);
  });

  test("what is left out with fields and comments is not in the open", () => {
    const text = paper("<!-- Harland -->\n[[exempt 3: Harland]]", "item: Harland\n# Harland\n");
    expect(refused(text)).toEqual([]);
  });

  test("each is kept by its name, and no other", () => {
    const text = paper("[[exempt 3: Harland Homes of Westmoor]] won.\n\nHarland, Westmoor");
    expect(refused(text, ["harland"])).toEqual(["withheld-words-left 6:10 “Westmoor” is withheld in line 4"]);
    expect(refused(text, ["Harland", "Westmoor"])).toEqual([]);
  });

  test("everyday words, and those that are written small elsewhere, are no names", () => {
    expect(
      refused(
        paper(
          "[[exempt 3: The Council may sell in March 2026. Trees cost more.]]\n\nThe council has trees. Trees, March 2026.",
        ),
      ),
    ).toEqual([]);
  });

  test("notes and links that only withheld words use", () => {
    expect(refused(paper("[[exempt 3: see [it][bid]]]\n\n[bid]: offer.pdf"))).toEqual([
      "withheld-use-left 6:1 only withheld words use this line",
    ]);
    expect(refused(paper("[[exempt 3: low[^1]]]\n\n[^1]: Very."))).toEqual([
      "exempt-words-with-note 4:1 a note is called inside withheld words; it would stay in the public version",
    ]);
  });

  test("brackets that are not closed, in the text and in a field, and comments", () => {
    expect(refused(paper("One [[exempt 3: two\n\nthree"))[0]).toMatch(/^exempt-words-not-closed 4:5/);
    expect(refused(paper("[[exempt 3: x y]]", 'ward: "[[exempt 3: two"\n'))[0]).toMatch(
      /^exempt-words-not-closed 3:1/,
    );
    expect(refused(paper("[[exempt 3: x y]] <!-- z"))[0]).toMatch(/^comment-not-closed 4:1/);
  });

  test("a file that withholds nothing, and one that cannot be read", () => {
    expect(refused(paper("Words."))).toEqual([
      "nothing-withheld 1:1 nothing in this file is withheld: it holds no [[exempt 3: words]]",
    ]);
    expect(refused("No fields [[exempt 3: x]]")[0]).toMatch(/^front-matter-missing 1:1/);
  });
});

describe("the private file remembers which public version it made", () => {
  const text = paper("[[exempt 3: x y]]", 'item: "9"\n');
  const open = publicText(text);
  const remembered = withRecord(text, open);

  test("in one line of its fields, and again in the same line", () => {
    expect(remembered).toBe(
      text.replace("\n---\n[[", `\npublic-version: { sha256: ${sha256Of(open)} }\n---\n[[`),
    );
    expect(recordedIn(remembered, "x.md")).toBe(sha256Of(open));
    expect(withRecord(remembered, "other")).toBe(remembered.replace(sha256Of(open), sha256Of("other")));
    expect(recordedIn(text, "x.md")).toBeUndefined();
  });

  test("so it is known which of the two was changed since", () => {
    expect(standingOf(remembered, "x.md", open)).toBe("current");
    expect(standingOf(`${remembered}more\n`, "x.md", open)).toBe("behind");
    expect(standingOf(remembered, "x.md", `${open}more\n`)).toBe("edited");
    expect(standingOf(remembered, "x.md", undefined)).toBe("missing");
  });

  test("and who checks both trees is told", () => {
    const found = (privateText: string, publicFile: string | undefined) =>
      redactionFindings(
        filesFrom(publicFile === undefined ? {} : { [PATH]: publicFile }),
        filesFrom({ [PATH]: privateText }, "private"),
      ).map(({ id, message, span }) => `${id} ${span.file} ${message}`);
    expect(found(remembered, open)).toEqual([]);
    expect(found(`${remembered}more\n`, open)).toEqual([
      `redaction-behind private/${PATH} content/${PATH} was made from an earlier text; the public must read what this one leaves open`,
    ]);
    expect(found(remembered, `${open}more`)[0]).toContain("changed by hand");
    expect(found(remembered.replace('item: "9"\n', ""), undefined)[0]).toContain(
      "there is no public version",
    );
    expect(found(remembered, undefined)).toEqual([]);
    expect(found(paper("Words."), open)).toEqual([]);
  });
});
