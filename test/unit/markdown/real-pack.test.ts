import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { BodySource, RenderOptions } from "../../../src/markdown/body.ts";
import { renderBody } from "../../../src/markdown/render.ts";
import { slidesOf } from "../../../src/markdown/slides.ts";
import { wordsOfHtml } from "./printed.ts";

/** A real pack, kept beside the checkout and not in it; its README has the counts. */
const meetings = new URL(
  "../../../../shared/packs/westminster-2018-09-13/content/meetings/",
  import.meta.url,
);
const september = "2018-09-13-health-and-wellbeing-board";
const july = "2018-07-12-health-and-wellbeing-board";

function paper(path: string): BodySource {
  const [, head = "", text = ""] =
    /^(---\n[\s\S]*?\n---\n)([\s\S]*)$/.exec(readFileSync(new URL(path, meetings), "utf8")) ?? [];
  return { text, file: `content/meetings/${path}`, firstLine: head.split("\n").length };
}

const titleOf = (name: string): string =>
  /^title: (.*)$/m.exec(readFileSync(new URL(`${september}/${name}`, meetings), "utf8"))?.[1] ?? "";

const options = (target: "page" | "pack"): RenderOptions => ({
  target,
  numbering: "as-written",
  asset: () => undefined,
  table: (name) => readFileSync(new URL(`${september}/${name}`, meetings), "utf8"),
});

const lettersIn = (words: string): string[] => (words.match(/\p{L}+/gu) ?? []).toSorted();

/** The words of a source without its marks, found without the parser. */
function typedWords(text: string): string[] {
  return lettersIn(text.replace(/^:::.*$/gm, " ").replace(/\[\^\w+\]:?/g, " "));
}

/** The words of a print, without those the chart and the list of notes add. */
function printedWords(html: string): string[] {
  const own = html
    .replace(/<svg[\s\S]*?<\/svg>|<details[\s\S]*?<\/details>|<p class="chart-measure">.*<\/p>/g, "")
    .replace(/(<section class="notes"[^>]*>\n)<h2.*<\/h2>/, "$1");
  return lettersIn(wordsOfHtml(own));
}

describe.skipIf(!existsSync(meetings))("the Westminster pack", () => {
  test.each([
    [`${september}/04-sugar-reduction.md`, 8, 29, 4],
    [`${september}/05-integrated-care.md`, 9, 32, 0],
    [`${july}/minutes.md`, 8, 22, 0],
  ])("%s", (path, sections, paragraphs, footnotes) => {
    for (const target of ["page", "pack"] as const) {
      const { findings, ...print } = renderBody(paper(path), options(target));
      expect(findings).toEqual([]);
      expect(print.sections).toHaveLength(sections);
      expect(print.paragraphs).toHaveLength(paragraphs);
      expect(print.footnotes).toBe(footnotes);
    }
    expect(printedWords(renderBody(paper(path), options("page")).html)).toEqual(typedWords(paper(path).text));
  });

  test("keeps the slips of the original", () => {
    const ids = (path: string) => renderBody(paper(path), options("page")).paragraphs.map(({ id }) => id);
    expect(ids(`${september}/04-sugar-reduction.md`)).toContain("p6.3-2");
    const care = renderBody(paper(`${september}/05-integrated-care.md`), options("page"));
    expect(care.paragraphs.find(({ sectionNumber }) => sectionNumber === "8")).toMatchObject({
      number: "7.1",
    });
    expect(ids(`${september}/05-integrated-care.md`)).not.toContain("p6.6");
  });

  test("has one decision", () => {
    const { decisions } = renderBody(paper(`${july}/minutes.md`), { ...options("page"), decisions: true });
    expect(decisions.map(({ id, word, section }) => `${id} ${word} ${section}`)).toEqual([
      "p3.1 RESOLVED s3",
    ]);
    expect(decisions[0]?.text).toMatch(/^That the minutes .*relevant parties\.”$/);
  });

  test("has nineteen slides, the first their title, and no word of them is lost", () => {
    const deck = paper(`${september}/05-mcp-slides.md`);
    const { slides, findings } = slidesOf(deck, {
      ...options("page"),
      numbering: "none",
      deckTitle: titleOf("05-mcp-slides.md"),
    });
    expect(findings).toEqual([]);
    expect(slides).toHaveLength(19);
    expect(slides.filter(({ isTitle }) => isTitle).map(({ id }) => id)).toEqual(["slide-1"]);
    const print = slides.map(({ html }) => html).join("");
    expect(printedWords(print)).toEqual(typedWords(deck.text));
    expect(print.match(/<table/g)).toHaveLength(7);
    expect([...new Set(print.match(/columns columns-\d/g))].toSorted()).toEqual([
      "columns columns-2",
      "columns columns-3",
      "columns columns-4",
    ]);
  });
});
