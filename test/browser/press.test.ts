import { readFileSync } from "node:fs";
import { createServer } from "node:net";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { openPress, type Press } from "../../src/pack/press/open-press.ts";
import { destinations, FILES, LONG_TABLE, open, paragraphs, read, sheet, words } from "./press-sheets.ts";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const CACHE = "node_modules/.cache/orderpaper";
let press: Press;
beforeAll(async () => {
  press = await openPress({ browser: "embedded", cacheFolder: CACHE });
});
afterAll(() => press.close());

describe.each(["chromium", "pagedjs"] as const)("the press with %s", (engine) => {
  it("makes a tagged PDF with title, language and outline, and loses nothing", async () => {
    const body = `<h1>Heading ✓ ↔ ≥ α ŵ</h1>${paragraphs(8)}<h2>Last</h2>`;
    const { pdf, pages, losses } = await press.layOut(sheet(engine, body));
    expect(losses).toEqual([]);
    const done = await read(pdf);
    expect([pages, done.length]).toEqual([3, 3]);
    expect(done[0]?.text).toContain("Heading ✓ ↔ ≥ α ŵ");
    expect(done[0]?.tags).toMatch(/"role":"H1".*"role":"P"/);
    expect(done.map(({ size }) => size)).toEqual([
      [595, 842],
      [595, 842],
      [595, 842],
    ]);
    const document = await open(pdf);
    expect((await document.getMetadata()).info).toMatchObject({ Title: "A paper", Language: "en-GB" });
    expect((await document.getOutline())[0]?.items.map(({ title }) => title)).toEqual(["Last"]);
  });

  it("repeats a table's head and keeps its columns", async () => {
    const { pdf, losses } = await press.layOut(sheet(engine, LONG_TABLE));
    expect(losses).toEqual([]);
    const done = await read(pdf);
    expect(done.length).toBeGreaterThan(1);
    const columns = done.map(({ left }) => ["Ref", "Action", "Owner"].map((word) => left(word)?.toFixed(1)));
    expect(columns[0]).not.toContain(undefined);
    expect(new Set(columns.map(String)).size).toBe(1);
  });

  it("gives landscape pages their own size", async () => {
    const wide = `<div class="slide"><h2>Slide</h2><p style="white-space:nowrap">${words("wide", 18)}</p></div>`;
    const { pdf, losses } = await press.layOut(sheet(engine, `<p>Portrait</p>${wide}<p>Portrait</p>`));
    expect(losses).toEqual([]);
    const done = await read(pdf);
    expect(done.map(({ size: [width] }) => width)).toEqual([595, 842, 595]);
    expect(done[1]?.text).toContain("wide18");
  });

  it("leaves a named destination for every anchor", async () => {
    const anchors = ["p1", "p14", "p4.3", "p22"];
    const body = `${paragraphs(22)}<p id="p4.3">Last</p>`;
    const { pdf } = await press.layOut(sheet(engine, body, { anchors }));
    const pages = await read(pdf);
    const found = await destinations(pdf);
    const wanted = ["para1word1", "para14word1", "Last", "para22word1"];
    const seen = wanted.map((word) => pages.findIndex(({ text }) => ` ${text} `.includes(` ${word} `)) + 1);
    expect(anchors.map((id) => found[id])).toEqual(seen);
    expect(new Set(seen).size).toBeGreaterThan(1);
  });

  it("gives the links that it drew, in order", async () => {
    const body = `<p><a href="http://pack.invalid/05#p2">Item <b>5</b></a> <a hidden href="#x">no</a>
      <a href="#here" aria-label="Down">here</a></p><p id="here">Here</p>`;
    const { links } = await press.layOut(sheet(engine, body));
    expect(links).toEqual([
      { href: "http://pack.invalid/05#p2", text: "Item 5" },
      { href: "#here", text: "Down" },
    ]);
  });

  it("makes the same file twice, but for the dates and the numbers of nodes", async () => {
    const body = `${paragraphs(9, (at) => `<span class="footnote">Note ${at}</span>`)}${LONG_TABLE}`;
    const dateless = async () => {
      const { pdf } = await press.layOut(sheet(engine, body, { anchors: ["p3"] }));
      return Buffer.from(pdf)
        .toString("latin1")
        .replace(/\(D:\d{14}\+00'00'\)/g, "(D)")
        .replace(/\(node\d{8}\)/g, "(node)");
    };
    const [first, second] = [await dateless(), await dateless()];
    expect(first.match(/\(D\)/g)).toHaveLength(2);
    expect(first === second).toBe(true);
  });

  it.each([
    [
      "cut off by a box",
      `<div style="height: 8mm; overflow: hidden"><p>${words("cut", 90)}</p></div>`,
      "cut1",
    ],
    ["wider than the page", `<p style="white-space: nowrap">${words("wide", 40)}</p>`, "wide1"],
    ["left of the sheet", `<p style="margin-left: -30mm">${words("left", 9)}</p>`, "left1"],
  ])("reports words that are %s", async (_, body, start) => {
    const { losses } = await press.layOut(sheet(engine, `<p>Before</p>${body}<p>After</p>`));
    expect(losses).toEqual([
      { page: losses[0]?.page, why: "clipped", words: expect.stringContaining(start) },
    ]);
  });

  it("falls back to our own typefaces only, for a paper without a style sheet", async () => {
    const plain = sheet(engine, "");
    const html = `<!doctype html><title>Plain</title><p>Plain ✓ → α</p><pre>code</pre><p style="font-family: Arial">Arial</p>`;
    const { pdf, losses } = await press.layOut({ ...plain, html });
    expect(losses).toEqual([]);
    const names = Buffer.from(pdf)
      .toString("latin1")
      .matchAll(/\/BaseFont \/[A-Z]{6}\+(\w+)/g);
    const families = Array.from(names, ([, name = ""]) => name);
    expect(families).toContain("SourceSerif4");
    expect(families.filter((name) => !/^(SourceSerif4|SourceSans3|NotoSans)/.test(name))).toEqual([]);
  });

  it("reports a character that no typeface has", async () => {
    const { losses } = await press.layOut(sheet(engine, "<p>Fine</p><p>Two 漢字 here</p>"));
    expect(losses).toEqual([{ page: 1, why: "missing", words: "Two 漢字 here" }]);
  });

  it("reports a picture that it was not given", async () => {
    const { losses } = await press.layOut(sheet(engine, `<img src="img/gone.png" alt="A map">`));
    expect(losses).toEqual([{ page: undefined, why: "missing", words: "img/gone.png (A map)" }]);
  });

  it("says nothing of words that are hidden on purpose", async () => {
    const hidden = "position: absolute; width: 1px; height: 1px; overflow: hidden; white-space: nowrap";
    const body = `<p>Seen <span style="${hidden}">for screen readers</span></p><p hidden>${words("no", 9)}</p>`;
    expect((await press.layOut(sheet(engine, body))).losses).toEqual([]);
  });

  it("refuses a sheet without a place that was asked for", async () => {
    const asked = press.layOut(sheet(engine, "<p>Short</p>", { anchors: ["p9"] }));
    await expect(asked).rejects.toThrow("07-invented has no place called p9");
  });
});

describe("paged.js in the press", () => {
  it("puts every footnote on the page of its call, and its number into the text of both", async () => {
    const noted = (at: number) =>
      at % 3 === 0 ? `<span class="footnote" id="fn${at}">note${at} text</span>` : "";
    const { pdf, losses, links } = await press.layOut(
      sheet("pagedjs", paragraphs(24, noted), { anchors: ["fn9"] }),
    );
    expect(losses).toEqual([]);
    const pages = await read(pdf);
    for (const [at, number] of [3, 6, 9, 12, 15, 18, 21, 24].map((at, index) => [at, index + 1])) {
      const page = pages.find(({ text }) => text.includes(`para${at}word70`));
      expect(page?.text).toMatch(new RegExp(`para${at}word70 ?${number} .*${number}\\. note${at} text`));
    }
    expect(links.map(({ href, text }) => `${text} ${href}`)).toContain("3 #fn9");
    const found = await destinations(pdf);
    expect(found.fn9).toBe(pages.findIndex(({ text }) => text.includes("note9 text")) + 1);
  });

  it("drops nothing after a note that is longer than a page", async () => {
    const body = `<p>Start<span class="footnote">${words("note", 1500)}</span></p>${paragraphs(6)}`;
    const { pdf, losses } = await press.layOut(sheet("pagedjs", body));
    expect(losses).toEqual([]);
    expect((await read(pdf)).map(({ text }) => text).join(" ")).toContain("para6word70");
  });

  it("counts nested lists as Chromium does", async () => {
    const list = `<ol class="nested"><li>one<ol class="nested"><li>two<ol class="nested"><li>three</li></ol></li>
      <li>four</li></ol></li><li>five</li></ol>`;
    const [ours, chromiums] = await Promise.all(
      (["pagedjs", "chromium"] as const).map(async (engine) =>
        read((await press.layOut(sheet(engine, list))).pdf),
      ),
    );
    expect(ours?.[0]?.text).toContain("1 one 1.1 two 1.1.1 three 1.2 four 2 five");
    expect(ours?.[0]?.text).toBe(chromiums?.[0]?.text);
  });
});

describe("the browser of the press", () => {
  it("reaches nobody and runs no script of a paper", async () => {
    let calls = 0;
    const listener = createServer((socket) => {
      calls += 1;
      socket.destroy();
    });
    await new Promise<void>((ready) => listener.listen(0, "127.0.0.1", ready));
    const address = listener.address();
    const there = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
    const ways = `<link rel="preconnect" href="${there}"><link rel="prefetch" href="${there}/f"><p>Quiet</p>
      <style>p { background: url(${there}/b.png) }</style><img src="${there}/p.png" alt="far"><iframe src="${there}"></iframe>
      <object data="${there}/o"></object><video src="${there}/v"></video><script src="${there}/s.js"></script>
      <script>document.body.append("ran"); fetch("${there}"); new WebSocket("${there.replace("http", "ws")}")</script>
      <img src="x.png" onerror="document.body.append('ran')">`;
    for (const engine of ["chromium", "pagedjs"] as const) {
      const { pdf, losses } = await press.layOut(sheet(engine, ways));
      expect((await read(pdf))[0]?.text).toBe("Furniture Quiet far");
      expect(losses.map(({ words: lost }) => lost)).toContain(`${there}/p.png (far)`);
      const styled = `<link rel="stylesheet" href="${there}/s.css"><style>@import url(${there}/i.css);</style>`;
      await expect(press.layOut(sheet(engine, styled))).rejects.toThrow(
        `${there}/s.css, the style sheet ${there}/i.css`,
      );
    }
    await new Promise((closed) => listener.close(closed));
    expect(calls).toBe(0);
  });

  it("fails one sheet that takes too long, by name, and finishes the others", async () => {
    const hasty = await openPress({ browser: "embedded", cacheFolder: CACHE, timeLimit: 10, atOnce: 2 });
    const endless = hasty.layOut(sheet("pagedjs", paragraphs(6000), { name: "09-endless" }));
    const others = Promise.all([1, 2, 3].map((at) => hasty.layOut(sheet("chromium", `<p>Sheet ${at}</p>`))));
    await expect(endless).rejects.toThrow("09-endless was not laid out within 10 s");
    expect((await others).map(({ pages }) => pages)).toEqual([1, 1, 1]);
    expect((await hasty.layOut(sheet("pagedjs", "<p>After</p>"))).pages).toBe(1);
    await hasty.close();
    await expect(hasty.layOut(sheet("chromium", ""))).rejects.toThrow("the press is closed");
  });

  it("starts another browser when the one it had died", async () => {
    const before = children();
    const mortal = await openPress({ browser: "embedded", cacheFolder: CACHE });
    await mortal.layOut(sheet("chromium", "<p>Before</p>"));
    const own = children().filter((id) => !before.includes(id));
    expect(own).toHaveLength(1);
    for (const id of own) process.kill(id, "SIGKILL");
    expect((await mortal.layOut(sheet("chromium", "<p>After</p>"))).pages).toBe(1);
    await mortal.close();
  });

  it.each([
    [
      "typeface",
      "fonts/source-serif-4-latin-400-normal.woff2",
      /lacks the typeface "?Source Serif 4"? 400 normal/,
    ],
    ["style sheet", "css/paper.css", "07-invented lacks the style sheet http://pack.invalid/css/paper.css"],
  ])("refuses a paper whose %s does not arrive", async (_, name, why) => {
    const files = new Map([...FILES].filter(([file]) => file !== name));
    await expect(press.layOut(sheet("pagedjs", "<p>Text</p>", { files }))).rejects.toThrow(why);
  });
});

/** Processes that this one started. */
function children(): readonly number[] {
  const list = readFileSync(`/proc/${process.pid}/task/${process.pid}/children`, "utf8");
  return list.split(" ").filter(Boolean).map(Number);
}
