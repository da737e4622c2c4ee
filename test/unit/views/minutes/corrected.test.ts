import { describe, expect, test } from "vitest";
import { withCorrections } from "../../../../src/views/minutes/corrected.ts";
import type { CorrectionView } from "../../../../src/views/minutes/corrections.ts";

const BY = { words: "minute 3.1 of 12 March 2026", href: "/later/#p3.1" };

const correction = (paragraph: string, was: string | undefined, now: string): CorrectionView => ({
  paragraph,
  isPlaced: true,
  ...(was === undefined ? {} : { was, wasHtml: was }),
  nowHtml: now,
  by: BY,
  meeting: BY,
});

const paragraph = (number: string, html: string): string =>
  `<p class="numbered" id="p${number}"><a class="number" href="#p${number}">${number}</a> ${html}</p>\n`;

const shown = (html: string, ...corrections: readonly CorrectionView[]): string =>
  withCorrections(html, corrections, true);

const MARK = (now: string): string =>
  ` <span class="corrected-by">(corrected to</span> <ins class="corrected">${now}</ins> <span class="corrected-by">by <a href="/later/#p3.1">minute 3.1 of 12 March 2026</a>)</span>`;

describe("words that stand in the paragraph", () => {
  test("are struck, with what they are to be and who said so", () => {
    expect(shown(paragraph("5.2", "There were 87 oaks."), correction("5.2", "87 oaks", "eight oaks"))).toBe(
      paragraph("5.2", `There were <del class="corrected">87 oaks</del>${MARK("eight oaks")}.`),
    );
  });

  test("are found through other words' marks, quotes, spaces and entities; nothing is nested wrongly", () => {
    expect(
      shown(
        paragraph("5.2", "He said <em>“so &amp; so” and\u00a0then</em> left."),
        correction("5.2", 'said "so & so"  and then left', "went"),
      ),
    ).toBe(
      paragraph(
        "5.2",
        `He <del class="corrected">said </del><em><del class="corrected">“so &amp; so” and\u00a0then</del></em><del class="corrected"> left</del>${MARK("went")}.`,
      ),
    );
  });

  test("of a list below the paragraph are its own; blanks between elements are left alone", () => {
    const html = `<div class="decision">\n${paragraph("5.2", "<strong>RESOLVED:</strong> That")}<ol>\n<li>one; and</li>\n<li>two.</li>\n</ol>\n</div>\n`;
    const list = shown(html, correction("5.2", "one; and two", "three"));
    expect(list).toContain(
      `<li><del class="corrected">one; and</del></li>\n<li><del class="corrected">two</del>${MARK("three")}.</li>`,
    );
  });

  test("inside a link are struck there, and the correction, which is one, stands behind it", () => {
    expect(
      shown(
        paragraph("5.2", 'See <a href="/x/">the old map</a> here.'),
        correction("5.2", "old map", "plan"),
      ),
    ).toBe(
      paragraph("5.2", `See <a href="/x/">the <del class="corrected">old map</del></a>${MARK("plan")} here.`),
    );
  });

  test("are not those of its number, of a note, or of what was withheld", () => {
    const call = '<sup class="footnote-call"><a href="#fn-1">1</a></sup>';
    const html = paragraph("5.2", `Trees${call}<span class="exempt-bar">Withheld</span> grow.`);
    expect(shown(html, correction("5.2", "Trees grow", "x"))).toContain(
      `<del class="corrected">Trees</del>${call}<span class="exempt-bar">Withheld</span><del class="corrected"> grow</del>`,
    );
    expect(shown(html, correction("5.2", "5.2", "5.3"))).toContain('<p class="corrected-note">');
  });
});

test("words that are not there leave a note below the paragraph", () => {
  const note = shown(
    paragraph("5.2", "Forty trees.") + paragraph("5.3", "Fifty oaks."),
    correction("5.2", "Fifty oaks", "Five oaks"),
  );
  expect(note).toContain(
    'Forty trees.</p>\n<p class="corrected-note"><del class="corrected">Fifty oaks</del> corrected to <ins class="corrected">Five oaks</ins> (by <a href="/later/#p3.1">minute 3.1 of 12 March 2026</a>)</p>',
  );
  expect(note).toContain(paragraph("5.3", "Fifty oaks."));
});

test("a paragraph that is not there leaves the text as it is, and on paper nothing is a link", () => {
  const html = paragraph("5.2", "Forty trees.");
  expect(shown(html, correction("5.20", "Forty", "Fifty"))).toBe(html);
  expect(withCorrections(html, [correction("5.2", undefined, "Fifty trees.")], false)).toContain(
    'Corrected to read: <ins class="corrected">Fifty trees.</ins> (by minute 3.1 of 12 March 2026)',
  );
});
