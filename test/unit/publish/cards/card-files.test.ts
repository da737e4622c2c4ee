import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { load } from "../../../../src/content/load.ts";
import { addressOf } from "../../../../src/model/reference.ts";
import { shortCode } from "../../../../src/model/short-addresses.ts";
import { cardFiles, PRINTER } from "../../../../src/publish/cards/card-files.ts";
import { keptCards } from "../../../../src/publish/cards/kept-cards.ts";
import { sitePages } from "../../../../src/site/pages.ts";
import { viewContext } from "../../../../src/views/context.ts";
import type { FrameView } from "../../../../src/views/frame.ts";
import { tinyCouncil } from "../../../tiny-council.ts";
import { readPng } from "./read-png.ts";

const folder = mkdtempSync(join(tmpdir(), "orderpaper-cards-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const BASE = "https://meetings.example/board";
const MEETING = "2026-01-15-board";

function pagesOf(files: Readonly<Record<string, string>> = {}) {
  const { library } = load(
    tinyCouncil({
      [`meetings/${MEETING}/minutes.md`]: "---\nstatus: draft\n---\n## Street trees\n\nNoted.\n",
      "matters/trees.md": "---\ntitle: Trees in streets\n---\nForty trees.\n",
      [`meetings/${MEETING}/meeting.md`]:
        "---\nbody: board\ndate: 2026-01-15\nagenda:\n  - { title: Street trees, matter: trees, papers: [01-report.md] }\n---\n",
      ...files,
    }),
  );
  return sitePages(viewContext(library, new Map(), { served: BASE }));
}

it("makes a picture for each page that names one, and for no other", async () => {
  const pages = pagesOf();
  const named = pages.flatMap(({ address, view }) => {
    const { card } = (view() as { frame?: FrameView }).frame ?? {};
    return card === undefined ? [] : [[address, card]];
  });
  const made = await cardFiles(pages, keptCards(folder));
  const codes = pages.filter(({ card }) => card).map(({ address }) => [address, shortCode(address)] as const);
  expect(named).toEqual(codes.map(([address, code]) => [address, `${BASE}${addressOf.card(code)}`]));
  expect(made.map(({ address }) => address)).toEqual(codes.map(([, code]) => addressOf.card(code)));
  expect(codes.map(([address]) => address)).toEqual(
    expect.arrayContaining([
      "/",
      `/meetings/${MEETING}/`,
      `/meetings/${MEETING}/item-1/`,
      `/meetings/${MEETING}/01-report/`,
      `/meetings/${MEETING}/minutes/`,
      "/bodies/board/",
      "/matters/trees/",
    ]),
  );
});

it("keeps what it made, and makes again only what has other words", async () => {
  const kept = keptCards(folder);
  const made = async (files: Readonly<Record<string, string>> = {}) => {
    const some = pagesOf(files).filter(({ address }) => ["/", "/bodies/board/"].includes(address));
    return (await cardFiles(some, kept)).map(({ bytes }) => Buffer.from(bytes()));
  };
  const first = await made();
  const files = readdirSync(folder).sort();
  expect(files).toHaveLength(2);
  expect(await made()).toEqual(first);
  expect(readdirSync(folder).sort()).toEqual(files);
  const renamed = await made({ "bodies/board.md": "---\nname: Tree Board\nkind: board\n---\n" });
  expect(renamed[0]).toEqual(first[0]);
  expect(renamed[1]).not.toEqual(first[1]);
  expect(readPng(renamed[1] ?? Buffer.alloc(0)).width).toBe(1200);
  expect(readdirSync(folder)).toHaveLength(3);
});

it("forgets what another version of resvg drew", () => {
  const { dependencies } = JSON.parse(
    readFileSync(new URL("../../../../package.json", import.meta.url), "utf8"),
  );
  expect(PRINTER).toContain(`resvg ${dependencies["@resvg/resvg-wasm"]},`);
});
