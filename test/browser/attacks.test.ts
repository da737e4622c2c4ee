/** The corpus of attacks, read by a real browser that nothing protects: words stay words. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type HostilePage, openReader, type Reader } from "../attacks/browser/reader.ts";
import { builtAttack } from "../attacks/built.ts";
import { type Attack, readAttacks } from "../attacks/corpus.ts";

/** Pages of one attack that are read: a field of the council is on every page, and in the same way. */
const MOST = 3;

const GROUPS = ["html", "links", "fields"];
const attacks = (await readAttacks()).filter(
  ({ group, must }) => GROUPS.includes(group) && must.end !== "refused",
);
const REPORT = "/meetings/2026-01-15-board/01-report/";

describe("a reader's browser without a content security policy", () => {
  let reader: Reader;
  let plain: readonly HostilePage[];
  let harmless = "";
  beforeAll(async () => {
    reader = await openReader(3);
    plain = await pagesOf({ files: new Map(), inMemory: true });
    harmless = plain.find(({ address }) => address === REPORT)?.html ?? "";
  });
  afterAll(() => reader.end());

  test("finds nothing on the pages of a council that means no harm", async () => {
    expect(
      await readAll(
        reader,
        plain.filter(({ address }) => !address.startsWith("/rules/")),
      ),
    ).toEqual([]);
  });

  test.each(GROUPS)("finds nothing but words where somebody wrote: %s", async (group) => {
    const known = new Set(plain.map(({ html }) => html));
    // The browser reads while the next pages are printed.
    const reading: Promise<readonly string[]>[] = [];
    for (const attack of attacks.filter((each) => each.group === group)) {
      const changed = (await pagesOf(attack)).filter(({ html }) => !known.has(html));
      for (const page of changed.slice(0, MOST)) {
        known.add(page.html);
        reading.push(readAll(reader, [{ ...page, tried: attack.tried }]));
      }
    }
    expect((await Promise.all(reading)).flat()).toEqual([]);
    expect(reading.length).toBeGreaterThan(20);
  });

  test("finds each of them where the same words are markup: the tests above can fail", async () => {
    const raw = attacks
      .filter(({ group }) => group === "html")
      .map(({ tried, files }) => ({ tried, words: rawWords(files) }))
      .filter(({ words }) => /<[a-z/!?]/i.test(words));
    const seen = await Promise.all(
      raw.map(async ({ tried, words }) => {
        const html = harmless.replace("<section", () => `${words}<section`);
        return { tried, found: await reader.visit({ tried, address: REPORT, html, files: new Map() }) };
      }),
    );
    const unseen = seen.filter(({ found }) => found.length === 0).map(({ tried }) => tried);
    // The first becomes a link, which authors may write; a browser throws a second declaration away.
    expect(unseen).toEqual(["a tag that is never closed", "a declaration"]);
  });
});

/** Pages, those of short addresses left out: they lead on by themselves. */
async function pagesOf(attack: Pick<Attack, "files" | "inMemory">): Promise<readonly HostilePage[]> {
  const { pages, files } = await builtAttack(attack);
  const beside = new Map(files.map(({ address, bytes }) => [address, bytes]));
  return pages
    .filter(({ address }) => !address.startsWith("/go/"))
    .map(({ address, html }) => ({ tried: "nothing", address, html, files: beside }));
}

async function readAll(reader: Reader, pages: readonly HostilePage[]): Promise<readonly string[]> {
  const found = pages.map(async (page) =>
    (await reader.visit(page)).map((fault) => `${page.tried} at ${page.address}: ${fault}`),
  );
  return (await Promise.all(found)).flat();
}

/** The words of a report as they were typed. */
function rawWords(files: Attack["files"]): string {
  const report = files.get("meetings/2026-01-15-board/01-report.md");
  const text = report && "bytes" in report ? Buffer.from(report.bytes).toString("utf8") : "";
  return text.replace(/^---[\s\S]*?\n---\n(?:## Summary\n)?/, "");
}
