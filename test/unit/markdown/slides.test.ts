import { describe, expect, test } from "vitest";
import { type SlidesOptions, slidesOf } from "../../../src/markdown/slides.ts";
import { bodyOf } from "./printed.ts";

const deck = (text: string, options: Partial<SlidesOptions> = {}) =>
  slidesOf(bodyOf(text), {
    deckTitle: "Healthy streets",
    target: "page",
    numbering: "none",
    headingLevel: 3,
    asset: (name) => `/files/${name}`,
    ...options,
  });

describe("a deck", () => {
  const text =
    "## Healthy streets.\n\nMarch 2026\n\n---\n\n## 2. Costs\n\n### Now\n\nText\n\n***\n\nMore\n\n---\n\n## 2. Costs\n\nEnd";

  test("is cut at lines of hyphens", () => {
    const { slides, findings } = deck(text);
    expect(slides.map(({ id, title, line, isTitle }) => `${id} ${title} ${line} ${isTitle}`)).toEqual([
      "slide-1 Healthy streets. 11 true",
      "slide-2 2. Costs 17 false",
      "slide-3 2. Costs 29 false",
    ]);
    expect(findings).toEqual([]);
  });

  test("prints each slide with its heading and without", () => {
    const { slides } = deck(text);
    expect(slides[1]?.html).toBe(
      '<h3 id="slide-2-title">2. Costs</h3>\n<h4 id="now">Now</h4>\n<p>Text</p>\n<hr>\n<p>More</p>\n',
    );
    expect(slides[1]?.body).toBe('<h4 id="now">Now</h4>\n<p>Text</p>\n<hr>\n<p>More</p>\n');
    expect(slides[1]).toMatchObject({ headingId: "slide-2-title", titleHtml: "2. Costs" });
  });

  test("numbers slides only if told to", () => {
    const { slides, paragraphs } = deck("## 4. Costs\n\n4.1 One.", { numbering: "as-written" });
    expect(slides[0]).toMatchObject({ title: "Costs" });
    expect(slides[0]?.html).toContain(
      '<h3 id="slide-1-title"><a class="number" href="#slide-1-title">4.</a> Costs</h3>',
    );
    expect(paragraphs.map(({ id }) => id)).toEqual(["p4.1"]);
  });

  test("only the first slide can be the title slide", () => {
    expect(
      deck("## HEALTHY STREETS\n\n---\n\n## Healthy streets").slides.map(({ isTitle }) => isTitle),
    ).toEqual([true, false]);
    expect(deck("## Healthy street").slides[0]?.isTitle).toBe(false);
  });

  test("leaves out slides without anything, and has no notes unless called", () => {
    expect(deck("---\n\n## A\n\n---\n\n---\n\n## B\n\n---\n").slides.map(({ title }) => title)).toEqual([
      "A",
      "B",
    ]);
    expect(deck("## A").notes).toBe("");
  });

  test("keeps its notes together on the page, and on their slides in the pack", () => {
    const noted = "## A\n\nx[^1]\n\n---\n\n## B\n\ny[^2]\n\n[^1]: first\n\n[^2]: second";
    const page = deck(noted);
    expect(page.slides[1]?.html).toContain('href="#fn-2"');
    expect(page.notes).toMatch(/<h3 id="notes">.*first.*second/s);
    const pack = deck(noted, { target: "pack" });
    expect(pack.slides[0]?.html).toContain('<span class="footnote">first</span>');
    expect(pack.notes).toBe("");
  });

  test("links from one slide to another", () => {
    expect(deck("## A\n\n[next](#slide-2) [none](#slide-3)\n\n---\n\n## B").findings).toMatchObject([
      { id: "anchor-not-found", span: { line: 13, column: 25 } },
    ]);
  });
});

describe("faults", () => {
  const foundIn = (text: string) => deck(text).findings.map(({ id, span }) => `${id} ${span.line}`);

  test("hyphens directly below words make a heading", () => {
    expect(foundIn("## A\n\nText\n---\n\nMore")).toEqual(["slide-break-without-blank-line 14"]);
  });

  test("a slide without a title", () => {
    expect(foundIn("## A\n\n---\n\nText")).toEqual(["slide-without-title 15"]);
    expect(deck("## A\n\n---\n\nText").slides[1]).toMatchObject({ title: "Slide 2", html: "<p>Text</p>\n" });
  });

  test("columns that swallow the next slide", () => {
    expect(foundIn("## A\n\n::: columns\n\n---\n\n## B")).toContain("container-not-closed 13");
  });
});
