import { describe, expect, test } from "vitest";

interface Passage {
  readonly id?: string;
  readonly number?: string;
  readonly section?: string;
  readonly pieces: readonly { readonly text: string; readonly marked: boolean }[];
}

/** Scripts of the website have no types: what they answer is said here. */
const script = async (name: string): Promise<object> =>
  (await import(new URL(`../../../static/js/search/${name}.js`, import.meta.url).href)) as object;
const { readQuestion } = (await script("question")) as {
  readonly readQuestion: (typed: string, bodies: readonly string[]) => object;
};
const { readAddress, writeAddress } = (await script("address")) as {
  readonly readAddress: (query: string) => object;
  readonly writeAddress: (asked: object) => string;
};
interface Reach {
  readonly shelves: readonly object[];
  readonly years: readonly string[];
  readonly older: readonly string[];
}
const { reachOf } = (await script("shelves")) as {
  readonly reachOf: (shelves: readonly object[], asked: object) => Reach;
};
const { passagesOf } = (await script("passages")) as {
  readonly passagesOf: (page: object) => readonly Passage[];
};

const BODIES = ["Cabinet", "Health and Wellbeing Board", "Planning Committee"];

describe("what is typed", () => {
  test.each([
    ["tannery row", { words: ["tannery", "row"], phrases: [], references: [], paragraph: undefined }],
    [
      "“quality of life” noise",
      { words: ["noise"], phrases: ["quality of life"], references: [], paragraph: undefined },
    ],
    ['an open "quote', { words: ["an", "open", "quote"], phrases: [], references: [], paragraph: undefined }],
    [
      "HWB 4.3",
      { words: ["4.3"], phrases: [], references: [], paragraph: "4.3", body: "Health and Wellbeing Board" },
    ],
    ["para4.3", { words: ["para4.3"], phrases: [], references: [], paragraph: "4.3" }],
    ["HWB", { words: ["HWB"], phrases: [], references: [], paragraph: undefined }],
    ["hwb trees", { words: ["hwb", "trees"], phrases: [], references: [], paragraph: undefined }],
    ["26/0412", { words: ["26/0412"], phrases: [], references: ["26/0412"], paragraph: undefined }],
    ["– ?", { words: [], phrases: [], references: [], paragraph: undefined }],
  ])("%s", (typed, meant) => {
    expect(readQuestion(typed, BODIES)).toEqual(meant);
  });

  test("initials of two bodies are words", () => {
    expect(readQuestion("PC trees", ["Planning Committee", "Pensions Committee"])).not.toHaveProperty("body");
  });
});

test("what is asked stands in the address and comes back out of it", () => {
  const query = "?q=tannery+%26+row&body=Planning+Committee&year=2026&kind=Minutes&kind=Report&sort=newest";
  expect(writeAddress(readAddress(query))).toBe(query);
  expect(writeAddress(readAddress("?q=+&sort=upwards&other=1"))).toBe("");
});

describe("the passages of a page", () => {
  const content =
    "Report to the board Trees. 1. Summary. 1.1 Forty oaks were planted. 1.2 Twelve oaks, and an elm, died. Notes. Oaks are trees.";
  const words = content.split(" ");
  const at = (word: string, nth = 0): object => {
    const places = words.flatMap((each, index) => (each.toLowerCase().startsWith(word) ? [index] : []));
    return { location: places[nth], balanced_score: 512 };
  };
  const anchor = (element: string, id: string, text: string): object => ({
    element,
    id,
    text,
    location: words.indexOf(text.split(" ")[0] ?? ""),
  });
  const anchors = [
    anchor("h2", "s1", "1. Summary."),
    anchor("p", "p1.1", "1.1 Forty"),
    anchor("p", "p1.2", "1.2 Twelve"),
    anchor("a", "fnref-1", "Twelve"),
    anchor("h2", "notes", "Notes."),
  ];
  const found = (places: readonly object[], paragraph?: string): readonly Passage[] =>
    passagesOf({ content, anchors, places, title: "Trees", paragraph });

  test("are numbered paragraphs with their section, and what was found is marked without its comma", () => {
    const [first] = found([at("oaks", 1)]);
    expect(first).toMatchObject({ id: "p1.2", number: "1.2", section: "Summary." });
    expect(first?.pieces).toEqual([
      { text: "Twelve ", marked: false },
      { text: "oaks", marked: true },
      { text: ", and an elm, died.", marked: false },
    ]);
  });

  test("come with those first that hold more of the words, then numbered ones, and the one that was asked for", () => {
    const places = [at("oaks", 2), at("oaks", 0), at("oaks", 1), at("elm")];
    expect(found(places).map(({ id }) => id)).toEqual(["p1.2", "p1.1", "notes"]);
    expect(found(places, "1.1").map(({ id }) => id)).toEqual(["p1.1", "p1.2", "notes"]);
  });

  test("are the head of the page, from behind its title, only if there is nothing else", () => {
    expect(found([at("board"), at("elm")]).map(({ id }) => id)).toEqual(["p1.2"]);
    const [head] = found([at("board")]);
    expect(head?.id).toBeUndefined();
  });

  test("that stand side by side are marked as one", () => {
    const [first] = found([at("forty"), at("oaks")]);
    expect(first?.pieces[0]).toEqual({ text: "Forty oaks", marked: true });
  });
});

test("who asks for older papers is given as many years again, so that ten years are four steps", () => {
  const shelves = Array.from({ length: 70 }, (_, index) => ({
    years: [String(2025 - Math.floor(index / 7))],
    bodies: ["Board"],
  }));
  const searched: string[] = [];
  for (let from = "", reach: Reach | undefined; reach === undefined || reach.older.length > 0; ) {
    reach = reachOf(shelves, { body: "", year: "", from });
    searched.push(`${reach.shelves.length}: ${reach.years.at(-1)}`);
    from = reach.older.at(-1) ?? "";
  }
  expect(searched).toEqual(["7: 2025", "14: 2024", "28: 2022", "56: 2018", "70: 2016"]);
});
