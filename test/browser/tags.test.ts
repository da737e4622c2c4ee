/** What somebody hears who does not see the page: one tree of every paper, whatever page its pieces lie on. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { assemble } from "../../src/pack/pdf/assemble.ts";
import { toFragment } from "../../src/pack/pdf/to-fragment.ts";
import { openPress, type Press } from "../../src/pack/press/open-press.ts";
import type { Sheet } from "../../src/pack/press/sheet.ts";
import { unpackWoff } from "../../src/pack/press/woff.ts";
import { checkUa } from "../ua/check.ts";
import { all, contentsOf, type Heard, heard, shape, textAt } from "./heard.ts";
import { sheet, words } from "./press-sheets.ts";

const STYLE = `<style>
  @page { size: 105mm 148mm; margin: 15mm 12mm; @top-left { content: "Furniture"; font: 8pt "Source Sans 3" } }
  html { font: 9pt/11pt "Source Serif 4" } body { orphans: 1; widows: 1 }
  table { width: 100%; border-collapse: collapse } td, th { border: .5pt solid #000; vertical-align: top }
  tr { break-inside: auto } .footnote { float: footnote; font: 8pt/10pt "Source Serif 4" }
  dl { border-top: 1pt solid #000 } dl div { display: flex }
</style>`;

const note = (tag: string, count: number): string => `<span class="footnote">${words(tag, count)}</span>`;
const rows = (count: number): string =>
  Array.from({ length: count }, (_, at) => `<tr><td>R${at}</td><td>${words(`act${at}x`, 9)}</td></tr>`).join(
    "",
  );

const PAPER = `<h1>Splits</h1><dl><div><dt>Date</dt><dd>Monday</dd></div><div><dt>Place</dt><dd>Hall</dd></div></dl>
  <section><h2>Lists</h2><ol start="3"><li><p>${words("one", 120)} <em>${words("em", 90)}</em>
  <a href="https://example.org/">${words("link", 30)}</a></p><ul><li>${words("deep", 150)}</li></ul></li><li>two1</li></ol></section>
  <h4>Table</h4><table><caption>Cap1</caption><thead><tr><th>Ref</th><th>Action</th></tr></thead>
  <tbody>${rows(40)}<tr><td>Tall</td><td><p>${words("tall", 260)}</p></td></tr></tbody></table>
  <p lang="cy">${words("cy", 150)} <span lang="en-GB">back1 back2</span> cyend</p>
  <img src="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='9' height='9'%3E%3Crect width='9' height='9'/%3E%3C/svg%3E" alt="">`;

/** Notes: one in a paragraph that breaks over pages, one that itself does. */
const NOTES = `<p>${words("lead", 60)} first${note("na", 5)} ${words("more", 150)}.</p>
  <h2>Head1${note("nb", 3)}</h2><ul><li>item1${note("nc", 3)}<ul><li>below1</li></ul></li></ul>
  <p>long1${note("nd", 160)} ${words("after", 200)}</p>`;

const stampFont = unpackWoff(
  readFileSync(
    createRequire(import.meta.url).resolve(
      "@fontsource/source-sans-3/files/source-sans-3-latin-600-normal.woff",
    ),
  ),
);

let press: Press;
beforeAll(async () => {
  press = await openPress({});
});
afterAll(() => press.close());

async function made(engine: Sheet["engine"], body: string) {
  const { html, ...rest } = sheet(engine, body);
  const { pdf, losses } = await press.layOut({ ...rest, html: html.replace("</head>", `${STYLE}</head>`) });
  const fragment = await toFragment(pdf, { key: "a", title: "A paper", language: "en-GB" });
  const labels = fragment.pages.map((_, page) => String(page + 1));
  const about = { title: "A pack", language: "en-GB", date: "2026-11-26" };
  const pack = assemble({ ...about, parts: [{ fragment, title: "A paper", labels }], stampFont });
  return { losses, fragment, pack: pack.pdf, tree: await heard(pack.pdf) };
}

const ofKind = (tree: readonly Heard[], kind: string) => all(tree).filter((one) => one.kind === kind);
const saying = (tree: readonly Heard[], kind: string, first: string): Heard => {
  const [found, ...others] = ofKind(tree, kind).filter(({ says }) => says.startsWith(first));
  if (found === undefined || others.length > 0) throw new Error(`${others.length + 1} of ${kind} ${first}`);
  return found;
};

describe.each(["chromium", "pagedjs"] as const)("a paper laid out by %s", (engine) => {
  let paper: Awaited<ReturnType<typeof made>>;
  beforeAll(async () => {
    paper = await made(engine, PAPER + (engine === "pagedjs" ? NOTES : ""));
  });

  test("keeps every rule of PDF/UA-1 that a machine can check", async () => {
    expect(paper.losses).toEqual([]);
    expect(paper.fragment.shortcomings).toEqual([]);
    expect(await checkUa(paper.pack)).toEqual([]);
  });

  test("has one list of one item with one paragraph over three pages", () => {
    const { tree } = paper;
    const list = saying(tree, "L", "3.");
    expect(shape(list)).toBe("L(LI(Lbl LBody(P(Em Link) L(LI(Lbl LBody)))) LI(Lbl LBody))");
    expect(saying(tree, "P", "one1").says).toBe(
      `${words("one", 120)} ${words("em", 90)} ${words("link", 30)}`,
    );
    expect(list.says).toMatch(new RegExp(`${words("deep", 150)} 4. two1$`));
  });

  test("has one table, its head once, its rows whole, and cells that name their heads", () => {
    const [table, ...others] = ofKind(paper.tree, "Table");
    if (table === undefined) throw new Error("no table");
    expect(others).toEqual([]);
    const [caption, ...lines] = table.kids;
    expect([caption?.kind, caption?.says, lines.length]).toEqual(["Caption", "Cap1", 42]);
    expect(lines.map(shape)).toEqual(["TR(TH TH)", ...Array(40).fill("TR(TD TD)"), "TR(TD TD(P))"]);
    expect(lines[0]?.says).toBe("Ref Action");
    expect(lines.at(-1)?.says).toBe(`Tall ${words("tall", 260)}`);
    const ids = lines[0]?.kids.map(({ dict }) => textAt(dict, "ID"));
    for (const { kids } of lines.slice(1))
      for (const [column, cell] of kids.entries())
        expect(cell.dict.toString(), cell.says).toMatch(
          new RegExp(`/Headers \\[ \\(${ids?.[column]}\\) \\]`),
        );
  });

  test("says terms, languages and levels, and nothing of what is decoration", () => {
    const { tree } = paper;
    expect(ofKind(tree, "L").map(shape)[0]).toBe("L(LI(Lbl LBody) LI(Lbl LBody))");
    const welsh = saying(tree, "P", "cy1");
    expect(textAt(welsh.dict, "Lang")).toBe("cy");
    expect(welsh.says).toMatch(/cy150 back1 back2 cyend$/);
    expect(welsh.kids.map(({ kind, says, dict }) => [kind, says, textAt(dict, "Lang")])).toEqual([
      ["Span", "back1 back2", "en-GB"],
    ]);
    expect(all(tree).some(({ dict }) => textAt(dict, "Lang")?.includes("-op-"))).toBe(false);
    expect(saying(tree, "H3", "Table").kind).toBe("H3");
    expect(ofKind(tree, "Figure")).toEqual([]);
    expect(tree.map(({ says }) => says).join(" ")).not.toContain("Furniture");
  });
});

describe("notes of a paper laid out by paged.js", () => {
  let tree: readonly Heard[];
  beforeAll(async () => {
    ({ tree } = await made("pagedjs", NOTES));
  });

  test("are heard where the words that call them end", () => {
    const first = saying(tree, "P", "lead1");
    expect(first.says).toBe(`${words("lead", 60)} first 1 ${words("more", 150)}. 1. ${words("na", 5)}`);
    expect(shape(first)).toBe("P(Reference(Link) Note(Lbl))");
    expect(saying(tree, "H1", "Head1").says).toBe("Head1 2");
    expect(tree[2]?.says).toBe(`2. ${words("nb", 3)}`);
    expect(saying(tree, "L", "item1").says).toBe(`item1 3 3. ${words("nc", 3)} below1`);
    expect(saying(tree, "P", "long1").says).toBe(`long1 4 ${words("after", 200)} 4. ${words("nd", 160)}`);
  });

  test("have IDs of their own, and links that say what they lead to", () => {
    const ids = ofKind(tree, "Note").map(({ dict }) => textAt(dict, "ID"));
    expect(ids.every((id) => id?.startsWith("a/"))).toBe(true);
    expect(new Set(ids).size).toBe(4);
    expect(ofKind(tree, "Reference").flatMap(({ kids }) => kids.flatMap(contentsOf))).toEqual([
      "Note 1",
      "Note 2",
      "Note 3",
      "Note 4",
    ]);
  });
});

test("terms that go on over the page are a list in one engine, and paragraphs in the other", async () => {
  const terms = Array.from({ length: 40 }, (_, at) => `<dt>term${at}</dt><dd>said${at}</dd>`).join("");
  const heardBy = await Promise.all(
    (["chromium", "pagedjs"] as const).map((engine) => made(engine, `<h1>Terms</h1><dl>${terms}</dl>`)),
  );
  const both = Array.from({ length: 40 }, (_, at) => `term${at} said${at}`).join(" ");
  for (const { fragment, pack, tree } of heardBy) {
    expect(fragment.pages.length).toBeGreaterThan(1);
    expect(await checkUa(pack)).toEqual([]);
    expect(tree.map(({ says }) => says).join(" ")).toBe(`Terms ${both}`);
  }
  expect(heardBy.map(({ tree }) => new Set(tree.slice(1).map(({ kind }) => kind)))).toEqual([
    new Set(["L"]),
    new Set(["P"]),
  ]);
});

test("columns that go on over the page are heard one after the other", async () => {
  const column = (tag: string): string =>
    `<div>${Array.from({ length: 9 }, (_, at) => `<p>${words(`${tag}${at}x`, 22)}</p>`).join("")}</div>`;
  const body = `<h1>Columns</h1><div style="display: flex; gap: 5mm">${column("le")}${column("ri")}</div>`;
  const { tree, fragment } = await made("pagedjs", body);
  expect(fragment.pages.length).toBeGreaterThan(1);
  const firsts = ofKind(tree, "P").map(({ says }) => says.split(" ")[0]);
  expect(firsts).toEqual(
    ["le", "ri"].flatMap((tag) => Array.from({ length: 9 }, (_, at) => `${tag}${at}x1`)),
  );
});

test("words broken over lines and pages are read whole", async () => {
  const word = "re\u00adspon\u00adsi\u00adbil\u00adi\u00adty";
  const body = `<h1>Words</h1><p style="width: 23mm">${Array(80).fill(`${word} well-known`).join(" ")}</p>`;
  for (const engine of ["chromium", "pagedjs"] as const) {
    const { tree, pack, fragment } = await made(engine, body);
    expect(fragment.pages.length).toBeGreaterThan(1);
    const says = saying(tree, "P", "re").says;
    expect(says.replace(/\u00ad ?/g, "").replace(/- /g, "-")).toBe(
      Array(80).fill("responsibility well-known").join(" "),
    );
    expect(says.match(/\u00ad/g)?.length, engine).toBeGreaterThan(5);
    expect(says.match(/\u00ad/g)?.length, engine).toBeLessThanOrEqual(80);
    expect(await checkUa(pack)).toEqual([]);
  }
});
