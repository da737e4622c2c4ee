import { expect, it } from "vitest";
import { ACCEPTED, REFUSED } from "../../../../foreign-pdfs/index.ts";
import { open } from "../../../pack/pdf/readers.ts";
import { kindsOf, read } from "./said.ts";

const words = (text: string): readonly string[] =>
  text
    .normalize("NFKC")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");

const isLocked = (name: string): boolean => name.startsWith("owner-password");

it.each(Object.entries(ACCEPTED).filter(([name]) => !isLocked(name)))(
  "reads every word of %s that pdf.js shows",
  async (_, make) => {
    const bytes = await make();
    const reading = read("a.pdf", bytes);
    const mine = new Set(
      reading.strands
        .filter(({ where }) => /^(?:page|object)/.test(where))
        .flatMap(({ text }) => words(text)),
    );
    const document = await open(bytes);
    for (let page = 1; page <= document.numPages; page++) {
      const { items } = await (await document.getPage(page)).getTextContent();
      const shown = items.map((item) => ("str" in item ? item.str : "")).join("\n");
      expect(words(shown).filter((word) => !mine.has(word))).toEqual([]);
    }
    expect(reading.unread).toEqual([]);
  },
);

it.each(Object.entries(ACCEPTED).filter(([name]) => isLocked(name)))(
  "says that %s cannot be read",
  async (_, make) => {
    expect(read("a.pdf", await make()).unread).not.toEqual([]);
  },
);

it.each(Object.entries(REFUSED))("comes to an end with %s, which no pack can have", async (_, make) => {
  expect(read("a.pdf", await make()).enclosed).not.toEqual([]);
});

it.each([
  ["hidden-layers", "invisible-layer"],
  ["filled-form", "form-field"],
  ["baggage", "attachment"],
  ["baggage", "script"],
] as const)("sees in %s: %s", async (name, kind) => {
  expect(kindsOf(read("a.pdf", (await ACCEPTED[name]?.()) ?? Buffer.alloc(0)))).toContain(kind);
});
