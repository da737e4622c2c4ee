import { describe, expect, it } from "vitest";
import { lostWords } from "../../../../src/pack/press/lost-words.ts";

const page = (tagged: string, furniture = "") => ({ tagged, all: furniture + tagged });

describe("lostWords", () => {
  it("is content with text that is drawn with other blanks, capitals, ligatures and hyphens", () => {
    const runs = ["The  office\nof coun\u00adcil", "Straße ½", "word-break"];
    expect(lostWords(runs, [page("The oﬃce ofcoun-cil STRASSE 1⁄2 word\u2011bre-ak")])).toEqual([]);
  });

  it("finds a run that goes on over a page with furniture between", () => {
    const pages = [page("it was noted that the", "Agenda"), page("cost had risen", "Agenda")];
    expect(lostWords(["it was noted that the cost had risen"], pages)).toEqual([]);
  });

  it("finds text that no structure element marks", () => {
    expect(lostWords(["decorative"], [page("", "decorative")])).toEqual([]);
  });

  it("names the page and the words around the first one that is missing", () => {
    const run = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen";
    const pages = [page("before"), page("one two three four five six eight nine ten eleven twelve thirteen")];
    expect(lostWords(["before", run], pages)).toEqual([
      {
        page: 2,
        why: "missing",
        words: "three four five six seven eight nine ten eleven twelve thirteen fourteen",
      },
    ]);
  });

  it("takes an empty box for a missing character", () => {
    expect(lostWords(["a ↔ b"], [page("a \uFFFD b")])).toEqual([{ page: 1, why: "missing", words: "a ↔ b" }]);
  });

  it("leaves text alone that is written from right to left", () => {
    expect(lostWords(["שלום"], [page("םולש")])).toEqual([]);
  });
});
