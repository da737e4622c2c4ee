import { describe, expect, test } from "vitest";
import { htmlOf, rendered } from "../printed.ts";

const chart = (csv: string, words = "Caption.", options = {}) =>
  rendered(`::: chart data.csv\n${words}\n:::`, {
    table: (name) => (name === "data.csv" ? csv : undefined),
    ...options,
  });
const htmlFor = (csv: string, words?: string, options = {}) => chart(csv, words, options).html;
const foundFor = (csv: string) =>
  chart(csv).findings.map(
    ({ id, span }) => `${id} ${span.file.split("/").at(-1)} ${span.line}:${span.column}`,
  );
const texts = (html: string, kind: string) =>
  [...html.matchAll(new RegExp(`<text class="${kind}"[^>]*>([^<]*)</text>`, "g"))].map(([, words]) => words);
const numbers = (html: string, pattern: RegExp) =>
  [...html.matchAll(pattern)].map((match) => Number(match[1]));

describe("the figure", () => {
  const html = htmlFor(
    "Ward,Share (%)\nNorth,35.1\nSouth,24.7",
    "Share of homes by *ward*.\n\nSource: invented.[^1]\n\n[^1]: Note.",
  );

  test("is caption, drawing, figures, notes, in this order", () => {
    const order = [
      "<figcaption>",
      'class="chart-measure"',
      "<svg",
      "<details",
      "<table",
      '<div class="chart-notes">',
      "</figure>",
    ];
    const places = order.map((piece) => html.indexOf(piece));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places[0]).toBeGreaterThan(0);
    expect(html).toContain("<figcaption>Share of homes by <em>ward</em>.</figcaption>");
  });

  test("is named and told to those who do not see it", () => {
    expect(html).toContain('role="img" aria-labelledby="chart-1-title chart-1-description"');
    expect(html).toContain('<title id="chart-1-title">Share of homes by ward.</title>');
    expect(html).toContain(
      '<desc id="chart-1-description">Bar chart with 2 labels. Share: North 35.1% and South 24.7%. The figures are in the table below.</desc>',
    );
  });

  test("always has its figures as a table", () => {
    const table =
      '<thead>\n<tr><th scope="col">Ward</th><th scope="col" class="figures">Share (%)</th></tr>\n</thead>\n<tbody>\n' +
      '<tr><th scope="row">North</th><td class="figures">35.1%</td></tr>\n' +
      '<tr><th scope="row">South</th><td class="figures">24.7%</td></tr>\n</tbody>';
    expect(html).toContain(table);
    expect(html).toContain("<summary>Figures for this chart</summary>");
    expect(html).toContain('aria-label="Figures for Share of homes by ward"');
    const pack = htmlFor("Ward,Share (%)\nNorth,35.1\nSouth,24.7", "Caption.", { target: "pack" });
    expect(pack).toContain(table);
    expect(pack).not.toContain("<details");
  });

  test("says what is measured when the caption is only a number", () => {
    expect(htmlFor("Ward,Share (%)\nNorth,1", "Table 1:")).toContain(
      '<title id="chart-1-title">Table 1: Share (%)</title>',
    );
  });

  test("has ids of its own for each chart of each paper", () => {
    const two = "::: chart figures.csv\nA\n:::\n\n::: chart figures.csv\nB\n:::";
    const ids = [...htmlOf(two, { idPrefix: "b-" }).matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(ids).toEqual([
      "b-chart-1-title",
      "b-chart-1-description",
      "b-chart-2-title",
      "b-chart-2-description",
    ]);
  });
});

describe("bars", () => {
  test("are as long as their figures, from zero", () => {
    const html = htmlFor("Ward,Homes\nA,100\nB,50\nC,25");
    const widths = numbers(html, /<rect class="series-1"[^>]* width="([\d.]+)"/g);
    expect(widths).toHaveLength(3);
    expect((widths[1] ?? 0) / (widths[0] ?? 1)).toBeCloseTo(0.5, 3);
    expect((widths[2] ?? 0) / (widths[0] ?? 1)).toBeCloseTo(0.25, 3);
    expect(texts(html, "label")).toEqual(["A", "B", "C"]);
    expect(texts(html, "value")).toEqual(["100", "50", "25"]);
    expect(texts(html, "tick")).toEqual(["0", "20", "40", "60", "80", "100"]);
  });

  test("run left of zero when negative", () => {
    const html = htmlFor("Ward,Change\nA,-50\nB,50");
    const [zero = 0] = numbers(html, /class="zero" x1="([\d.]+)"/g);
    const starts = numbers(html, /<rect class="series-1" x="([\d.]+)"/g);
    const widths = numbers(html, /<rect class="series-1"[^>]* width="([\d.]+)"/g);
    expect((starts[0] ?? 0) + (widths[0] ?? 0)).toBeCloseTo(zero, 1);
    expect(starts[1]).toBeCloseTo(zero, 1);
    expect(widths[0]).toBeCloseTo(widths[1] ?? 0, 1);
    expect(texts(html, "value")).toEqual(["−50", "50"]);
  });

  test("long labels stand above, whole and in lines", () => {
    const label = "Adult social care, including care at home and residential placements for older people";
    const html = htmlFor(`Service,Spend\n"${label}",10\nParks,2`);
    expect(texts(html, "label").slice(0, -1).join(" ")).toBe(label);
    expect(html).not.toMatch(/rotate|transform/);
  });

  test("of several series are grouped, named in a legend and patterned", () => {
    const html = htmlFor("Ward,2025 (%),2026 (%),2027 (%)\nA,1,2,3\nB,4,,6");
    expect([...html.matchAll(/<\/svg> ([^<]*)<\/li>/g)].map(([, name]) => name)).toEqual([
      "2025 (%)",
      "2026 (%)",
      "2027 (%)",
    ]);
    expect(texts(html, "value")).toEqual(["1%", "2%", "3%", "4%", "no figure", "6%"]);
    expect(html).toContain('<pattern id="chart-1-pattern-2"');
    expect(html).toContain('fill="url(#chart-1-pattern-3)"');
    expect(html).toContain('<td class="figures">no figure</td>');
  });

  test("and all that is written stay on the drawing", () => {
    for (const csv of [
      "W,S (£m)\nA,-12345.5\nB,12345.5",
      "W,S\nA,0\nB,0",
      `W,S\n${"x".repeat(30)},9999999\ny,1`,
    ]) {
      const html = htmlFor(csv);
      const xs = numbers(html, / x[12]?="(-?[\d.]+)"/g);
      for (const x of xs) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThanOrEqual(480);
      }
    }
  });
});

describe("lines", () => {
  const years = "Year,Homes,Flats\n2014,10,5\n2015,20,5\n2016,,5\n2018,40,5\n2019,50,5";

  test("are drawn for a course over time, broken where a figure is missing", () => {
    const html = htmlFor(years);
    expect(html.match(/<polyline class="line series-1-line"/g)).toHaveLength(2);
    expect(html.match(/<polyline class="line series-2-line"/g)).toHaveLength(1);
    expect(html).toContain("Line chart from 2014 to 2019.");
  });

  test("stand where they are in time", () => {
    const html = htmlFor(years);
    const [, points = ""] = /series-2-line" fill="none" points="([^"]*)"/.exec(html) ?? [];
    const xs = points.split(" ").map((pair) => Number(pair.split(",")[0]));
    const step = (xs[1] ?? 0) - (xs[0] ?? 0);
    expect((xs[3] ?? 0) - (xs[2] ?? 0)).toBeCloseTo(step * 2, 1);
  });

  test("start at zero, with markers of different shapes and names at their ends", () => {
    const html = htmlFor(years);
    expect(texts(html, "tick").slice(0, 6)).toEqual(["0", "10", "20", "30", "40", "50"]);
    expect(html).toContain('<circle class="marker series-1"');
    expect(html).toContain('<rect class="marker series-2"');
    expect(html).toContain('class="value series-1-name"');
    expect(html).toMatch(/>Homes<\/text>/);
  });

  test("a single one shows its last figure", () => {
    const html = htmlFor("Year,Share (%)\n2014,1.0\n2015,2.0\n2016,3.0\n2017,4.0\n2018,5.5");
    expect(texts(html, "value series-1-name")).toEqual(["5.5%"]);
  });

  test("names that do not fit stand in the legend only", () => {
    const html = htmlFor(
      years.replace("Homes", "Homes that the council has let to people from its register"),
    );
    expect(html).not.toContain("-name");
    expect(html).toContain("</svg> Homes that the council has let to people from its register</li>");
  });

  test("names that would touch are moved apart", () => {
    const rows = [2014, 2015, 2016, 2017, 2018].map((year) => `${year},50,50,49,1`).join("\n");
    const html = htmlFor(`Year,a,b,c,d\n${rows}`);
    const ys = [...html.matchAll(/class="value series-\d-name" x="[\d.]+" y="([\d.]+)"/g)].map(([, y]) =>
      Number(y),
    );
    const sorted = ys.toSorted((a, b) => a - b);
    for (let at = 1; at < sorted.length; at += 1)
      expect((sorted[at] ?? 0) - (sorted[at - 1] ?? 0)).toBeGreaterThanOrEqual(16.9);
  });
});

describe("faults name the file and line", () => {
  test.each([
    ["", ["chart-without-figures data.csv 1:1"]],
    ["Ward,Share\n", ["chart-without-figures data.csv 1:1"]],
    ["Ward\nNorth", ["chart-without-figures data.csv 1:1"]],
    [
      "Ward,Share\nNorth,1\nSouth,2,3\nEast",
      ["chart-row-uneven data.csv 3:1", "chart-row-uneven data.csv 4:1"],
    ],
    ["Ward,Share\nNorth,many", ["chart-not-a-number data.csv 2:7"]],
    ["Ward,Share\n\nNorth,1\n\nSouth,x", ["chart-not-a-number data.csv 5:7"]],
    ["Ward,Share,\nNorth,1,2", ["chart-series-without-name data.csv 1:1"]],
    ["Ward,a,b,c,d,e,f,g\nNorth,1,2,3,4,5,6,7", ["chart-too-many-series data.csv 1:1"]],
    ['Ward,Share\n"North,1', ["chart-unreadable data.csv 2:1"]],
    ["\uFEFFWard,Share\r\nNorth,1\r\n", []],
    ['Ward,Share\n"North, inner","1,240"\n', []],
  ])("%j", (csv, found) => {
    expect(foundFor(csv)).toEqual(found);
  });

  test.each([
    ["::: chart\nCaption\n:::", ["chart-without-file 11:1"]],
    ["::: chart missing.csv\nCaption\n:::", ["file-not-found 11:11"]],
    ["::: chart ../figures.csv\nCaption\n:::", ["file-not-found 11:11"]],
    ["::: chart figures.csv\n:::", ["chart-without-caption 11:1"]],
  ])("%j", (text, found) => {
    expect(rendered(text).findings.map(({ id, span }) => `${id} ${span.line}:${span.column}`)).toEqual(found);
  });

  test("the words around a chart that cannot be drawn are printed", () => {
    expect(htmlOf("::: chart missing.csv\nCaption\n\nNote\n:::")).toBe(
      '<figure class="chart">\n<figcaption>Caption</figcaption>\n<div class="chart-notes">\n<p>Note</p>\n</div>\n</figure>\n',
    );
  });
});
