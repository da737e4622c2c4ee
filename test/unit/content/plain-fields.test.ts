import { expect, test } from "vitest";
import { parseYaml } from "../../../src/content/yaml/parse.ts";
import { plainFields } from "../../../src/content/yaml/plain-fields.ts";
import { readYaml } from "../../../src/content/yaml/read.ts";

const COUNCIL = `name: Tiny Council
profile: england-principal
call-in: { days: 5, by: "three members" }
blank:
agenda:
  - Apologies for absence
  - title: "Minutes: the last"
    papers: [{ minutes: 2026-01-15-board }, actions, 'a b.md']
    items:
      - title: Trees
        text: 18:30, at https://example.org/a#b

  - title: Last
who:
  name: Ada Clerk
  post:
`;

test("fields as they are nearly always typed are read without the whole of YAML", () => {
  expect(plainFields(COUNCIL)).toEqual({
    name: "Tiny Council",
    profile: "england-principal",
    "call-in": { days: "5", by: "three members" },
    agenda: [
      "Apologies for absence",
      {
        title: "Minutes: the last",
        papers: [{ minutes: "2026-01-15-board" }, "actions", "a b.md"],
        items: [{ title: "Trees", text: "18:30, at https://example.org/a#b" }],
      },
      { title: "Last" },
    ],
    who: { name: "Ada Clerk" },
  });
});

test.each([
  "title: Trees # a note to ourselves",
  "title: Trees: an update",
  "title: Trees\n  and hedges",
  "title: |\n  Trees",
  'title: "a \\u202e b"',
  "title: 'It''s'",
  "title: *trees",
  "title: &trees Trees",
  "title: !!str Trees",
  "title:\tTrees",
  "title:Trees",
  "title: Trees\ntitle: Trees",
  "who: { name: A, name: B }",
  "papers: [a.md,]",
  "papers: [a.md",
  "papers: [a.md]]",
  "agenda:\n- Trees",
  "agenda:\n  -",
  "agenda:\n  - Trees\n - Hedges",
  "- Trees",
  "Trees",
  " title: Trees",
  "title: Trees\n...\n",
  "__proto__: { a: b }",
  "title: -",
  "",
])("what is not surely the same is left to the whole of YAML: %j", (typed) => {
  expect(plainFields(typed)).toBeUndefined();
});

const PIECES = [
  ..." \n:-#,[]{}'\"&*!|>%@`?~=<.\\\t\u00a0\u200b\u2028",
  ...[
    "a",
    "é",
    "£",
    "😀",
    ": ",
    ", ",
    " #",
    "\n  ",
    "\n- ",
    "\n    - ",
    "a: b",
    "{ a: b }",
    "[a, b]",
    "[[exempt 3]]",
    "---",
  ],
];

/** The same every time: an edit of nearly plain fields by a count. */
function edited(typed: string, count: number): string {
  let state = count * 2654435761;
  const below = (most: number): number => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor((state / 2147483648) * most);
  };
  let text = typed;
  for (let edits = 1 + below(3); edits > 0; edits -= 1) {
    const at = below(text.length + 1);
    const piece = below(4) === 0 ? "" : (PIECES[below(PIECES.length)] ?? "");
    text = text.slice(0, at) + piece + text.slice(at + below(3));
  }
  return text;
}

test("whatever is read so, the whole of YAML reads as the same, and finds nothing wrong with it", () => {
  let plain = 0;
  for (let count = 1; count <= 4000; count += 1) {
    const typed = edited(COUNCIL, count);
    const fields = plainFields(typed);
    if (fields === undefined) continue;
    plain += 1;
    // A comment makes the reader take the long way.
    const { source, findings } = readYaml("a.md", `${typed}\n# in full`, 1, {
      text: "",
      file: "a.md",
      firstLine: 1,
    });
    expect(parseYaml(typed).faults, typed).toEqual([]);
    expect(findings, typed).toEqual([]);
    expect(JSON.stringify(fields), typed).toBe(JSON.stringify(source?.fields));
  }
  expect(plain).toBeGreaterThan(500);
});
