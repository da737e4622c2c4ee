import { describe, expect, test } from "vitest";
import { Letters } from "../../../../src/publish/gate/secrets/letters-kept.ts";
import { Secrets } from "../../../../src/publish/gate/secrets/secrets.ts";
import { typedTexts } from "../../../../src/publish/gate/secrets/typed-texts.ts";
import { Windows } from "../../../../src/publish/gate/secrets/windows.ts";
import { Squeezed } from "../../../../src/publish/gate/words/squeezed.ts";

/** The secrets of one private Markdown file, and the places of those that a text tells. */
function secretsOf(markdown: string, known: readonly string[] = []) {
  const secrets = new Secrets();
  const texts = typedTexts({ path: "m/09-lease.md", bytes: new TextEncoder().encode(markdown) });
  for (const text of texts) secrets.addSmallWords(text);
  for (const text of texts) secrets.addText("m/09-lease.md", text);
  for (const text of known) secrets.release(text);
  secrets.closeRedactions();
  return (text: string): readonly string[] => {
    const places = new Set<string>();
    secrets.scan(text, (kind, secret) => places.add(`${kind} ${secrets.placeOf(kind, secret).place}`));
    return [...places].sort();
  };
}

const LEASE = `---
title: Lease of the depot
author: Jane Quillbramble
contact: quillbramble@example.org, 01632 960417
---
## The offer

The landlord would take a rent of £412,500 for the fenced
yard behind the old tram sheds, and pays for the new roof.

| What | Sum |
|---|---|
| Roof repairs due | 38,250 |

See [the valuer’s letter](https://example.org/x) of Marsh & Tidy LLP, ref LEG/2026/0417.
[[exempt 3: Mr Oddfellow pays]]
`;

describe("what a stretch of words gives away", () => {
  const told = secretsOf(LEASE);
  test.each([
    ["as it was written", "they say the fenced yard behind the old tram sheds is wet"],
    ["without gaps", "thefencedyardbehindtheoldtramsheds"],
    ["broken in the middle of a word", "fenced yard be-\nhind the old tram sheds"],
    [
      "with a number of a note in it, on either side",
      "for the fenced yard behind the old³ tram sheds, and pays for the new roof",
    ],
  ])("it is found %s", (_, text) => {
    expect(told(text).join()).toMatch(/words line (?:8|9)/);
  });
  test("it is found over a link, whose address no reader sees", () => {
    expect(told("See the valuer’s letter of Marsh")).toContain("words line 15");
  });
  test("fewer than twenty-four letters of a sentence are nobody’s secret", () => {
    expect(told("the old tram sheds")).toEqual([]);
  });
});

describe("what a short phrase gives away", () => {
  const told = secretsOf(LEASE);
  test.each([
    ["a title", "Lease of the Depot", "phrase line 2"],
    ["a name", "by JANE QUILLBRAMBLE.", "phrase line 3"],
    ["a name of one word", "Ms Quillbramble said", "phrase line 3"],
    ["a name whose letters are spaced out", "Q u i l l b r a m b l e", "phrase line 3"],
    ["an e-mail address", "mailto:quillbramble@example.org", "phrase line 4"],
    ["a telephone number", "(01632) 960 417", "phrase line 4"],
    ["a telephone number from abroad", "+44 1632 960417", "phrase line 4"],
    ["a heading", "<h2>The offer</h2>", "phrase line 6"],
    ["a sum", "about £412,500 a year", "phrase line 8"],
    ["a sum without its sign", "412500", "phrase line 8"],
    ["a cell", "roof repairs due", "phrase line 13"],
    ["a number in a cell", "38,250", "phrase line 13"],
    ["a reference", "leg-2026-0417", "phrase line 15"],
    ["the words of a redaction", "Mr. Oddfellow pays!", "phrase line 16"],
  ])("%s", (_, text, place) => {
    expect(told(text)).toContain(place);
  });
  test.each([
    ["a name inside a longer word", "xQuillbramblex"],
    ["a number inside a longer one", "138250"],
    ["a number put together from others", "3 8 2 5 0"],
    ["common words", "The rent and the roof of the yard"],
  ])("not %s", (_, text) => {
    expect(told(text)).toEqual([]);
  });
});

test("what public content says too is no secret, in whatever way it says it", () => {
  const told = secretsOf(LEASE, [
    "# LEASE OF THE DEPOT",
    "Jane\nQuillbramble",
    "The fenced yard behind the old tram sheds",
  ]);
  expect(told("Lease of the depot, by Jane Quillbramble: the fenced yard behind the old tram sheds")).toEqual(
    [],
  );
  expect(told("they pay for the new roof")).toEqual([]);
  expect(told("tram sheds, and pays for the new roof")).toContain("words line 9");
});

test("the words of a redaction stay secret even if the public text forgot them", () => {
  const told = secretsOf(LEASE, ["Mr Oddfellow pays"]);
  expect(told("Mr Oddfellow pays")).toContain("phrase line 16");
});

test("so do those of a long one, but for a name in it that the public may know", () => {
  const long =
    "[[exempt 3: the Harrowmere Regeneration Partnership would pay forty thousand for it at once]]";
  const paper = `---\ntitle: x\n---\n${long}\n`;
  const open = "they said: Harrowmere Regeneration Partnership would pay forty thousand for it at once";
  expect(secretsOf(paper, [open])("would pay forty thousand for it at once")).toContain("words line 4");
  const named = secretsOf(paper, ["The Harrowmere Regeneration Partnership met."]);
  expect(named("The Harrowmere Regeneration Partnership met again")).toEqual([]);
  expect(named("would pay forty thousand for it at once")).toContain("words line 4");
});

test("a word that is also written small is no name", () => {
  const told = secretsOf("---\ntitle: x\n---\nNotwithstanding that. Zylberstein came, notwithstanding.\n");
  expect(told("Notwithstanding")).toEqual([]);
  expect(told("zylberstein")).toEqual(["phrase line 4"]);
});

test("days give nothing away", () => {
  const told = secretsOf("---\ndate: 2026-11-26\n---\nOn Thursday 26 November 2026 at last.\n");
  expect(told("Thursday 26 November 2026, 2026-11-26")).toEqual([]);
});

test("broken front matter, a bracket too many and a missing fence keep nothing back", () => {
  const told = secretsOf(
    "---\ntitle: [Zephyr: {yard\n  - x: 'open\n# Remark about Thistlewood\nbody of the unhappy document goes on here\n",
  );
  expect(told("Thistlewood")).not.toEqual([]);
  expect(told("body of the unhappy document goes on")).not.toEqual([]);
});

test("the pass over a text finds just what a search for each stretch finds", () => {
  const letters = new Letters();
  const windows = new Windows(5, letters);
  let seed = 7;
  const sign = (): string => {
    seed = (seed * 48_271) % 2_147_483_647;
    return "abc"[seed % 3] ?? "a";
  };
  const kept = Array.from({ length: 60 }, () => Array.from({ length: 5 }, sign).join(""));
  for (const stretch of kept) windows.add(letters.add(new Squeezed().of(stretch)));
  const text = Array.from({ length: 3000 }, sign).join("");
  const found: number[] = [];
  windows.scan(new Squeezed().of(text), (_, at) => found.push(at));
  const wanted = Array.from({ length: text.length - 4 }, (_, at) => at).filter((at) =>
    kept.includes(text.slice(at, at + 5)),
  );
  expect(found).toEqual(wanted);
  expect(windows.count).toBe(new Set(kept).size);
});
