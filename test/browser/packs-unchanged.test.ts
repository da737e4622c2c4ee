/** Packs of which nothing changed are not joined again, and stay what a clean build makes them, byte for byte. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { buildOnce } from "../../src/commands/build.ts";
import { openWorkshop, type Workshop } from "../../src/pack/workshop.ts";
import { differences } from "../bench/archive/compare.mjs";
import { ACCEPTED } from "../foreign-pdfs/index.ts";

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

const root = mkdtempSync(join(tmpdir(), "orderpaper-unchanged-"));
const content = join(root, "content");
const cacheFolder = join(root, "cache");
const KEPT = join(root, "kept");
const ANEW = join(root, "anew");

const [WINTER, MAY, WORKS, LAST] = [
  "2026-02-19-county-council",
  "2026-05-14-county-council",
  "2026-05-20-works-panel",
  "2026-06-18-works-panel",
];

/** What a build joined: "pack 2026-02-19-county-council", in the order of their names. */
let joined: string[] = [];

/** A workshop that notes whose agendas and certificates are printed: each is once for every pack, and more often while it settles. */
function watched(workshop: Workshop): Workshop {
  const noted: Readonly<Record<string, string>> = {
    "pack/front.njk": "pack",
    "pack/certificate.njk": "certificate",
  };
  const print: Workshop["stationery"]["print"] = (layout, view) => {
    const html = workshop.stationery.print(layout, view);
    const kind = noted[layout];
    if (kind !== undefined && "date" in view) joined.push(`${kind} ${String(view.date)}`);
    return html;
  };
  return { ...workshop, stationery: { ...workshop.stationery, print } };
}

let workshop: Workshop;
beforeAll(() => {
  workshop = watched(openWorkshop({ cacheFolder }));
});
afterAll(async () => {
  await workshop.close();
  rmSync(root, { recursive: true, force: true });
});

/** Builds into a folder and says which packs and certificates were joined. */
async function build(output: string, isFresh: boolean): Promise<readonly string[]> {
  joined = [];
  const options = { content, output, cacheFolder, packs: true, local: true, isFresh };
  const edition = await buildOnce(options, workshop);
  expect(edition.findings.filter(({ severity }) => severity === "error")).toEqual([]);
  return [...new Set(joined)].sort();
}

const put = (path: string, bytes: string | Uint8Array): void => {
  mkdirSync(dirname(join(content, path)), { recursive: true });
  writeFileSync(join(content, path), bytes);
};
const change = (path: string, from: string, to: string): void => {
  const text = readFileSync(join(content, path), "utf8");
  expect(text).toContain(from);
  put(path, text.replace(from, to));
};

const SITE = (colour: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20" width="400" height="200"><rect width="40" height="20" fill="${colour}"/></svg>`;
const MEETING = (date: string, published: string, papers: readonly string[]): string =>
  [
    "---",
    "body: works-panel",
    `date: ${date}`,
    `published: ${published}`,
    "agenda:",
    "  - Apologies for absence",
    "  - title: Culverts",
    `    papers: [${papers.join(", ")}]`,
    "  - Any other business",
    "---",
    "",
  ].join("\n");
const REPORT = (words: string): string =>
  `---\ntitle: Culverts\nbackground-papers: []\n---\n## Summary\n\n${words}\n`;
const DECISION = (words: string): string =>
  [
    "---",
    "title: Salt",
    "kind: officer",
    "by: una-blackwood",
    "date: 2026-03-02",
    "published: 2026-03-04",
    "under: Scheme of delegation, paragraph 6",
    "reasons: The salt was low.",
    "options-considered: []",
    "conflicts: []",
    "background-papers: []",
    "---",
    words,
    "",
  ].join("\n");

beforeAll(async () => {
  cpSync(fileURLToPath(new URL("../councils/running-numbers/content", import.meta.url)), content, {
    recursive: true,
  });
  put(
    "bodies/works-panel.md",
    "---\nname: Works Panel\nkind: committee\nquorum: 1\nmembers: [jean-ullock]\n---\n",
  );
  const plan = "![A plan of the culvert: one channel under the lane.](plan.svg)";
  put(`meetings/${WORKS}/meeting.md`, MEETING("2026-05-20", "2026-05-01", ["02-culverts.md", "survey.pdf"]));
  put(`meetings/${WORKS}/02-culverts.md`, REPORT(`The culvert is old.\n\n${plan}`));
  put(`meetings/${WORKS}/plan.svg`, SITE("#336699"));
  put(`meetings/${WORKS}/survey.pdf`, (await ACCEPTED.scan?.()) ?? "");
  put(`meetings/${LAST}/meeting.md`, MEETING("2026-06-18", "2026-05-19", ["02-culverts.md"]));
  put(`meetings/${LAST}/02-culverts.md`, REPORT("The culvert was mended."));
  put("decisions/2026-03-02-salt.md", DECISION("That salt be bought."));
  expect(await build(KEPT, false)).toHaveLength(8);
});

const both = (...days: readonly string[]): readonly string[] =>
  days.flatMap((day) => [`certificate ${day.slice(0, 10)}`, `pack ${day.slice(0, 10)}`]).sort();

describe("only what an edit changes is joined again", () => {
  test.each<[string, () => void | Promise<void>, readonly string[]]>([
    ["nothing", () => {}, []],
    [
      "a word of a paper",
      () => change(`meetings/${WORKS}/02-culverts.md`, "is old", "is very old"),
      both(WORKS),
    ],
    [
      "the order of an agenda",
      () => {
        change(`meetings/${LAST}/meeting.md`, "  - Apologies for absence\n", "");
        change(
          `meetings/${LAST}/meeting.md`,
          "  - Any other business\n",
          "  - Any other business\n  - Apologies for absence\n",
        );
      },
      both(LAST),
    ],
    [
      "the name of a person who sits on one body",
      () => change("people/dafydd-moss.md", "Dafydd", "Davydd"),
      both(WINTER, MAY),
    ],
    ["the bytes of a figure", () => put(`meetings/${WORKS}/plan.svg`, SITE("#993366")), both(WORKS)],
    [
      "a PDF beside the papers",
      async () => put(`meetings/${WORKS}/survey.pdf`, (await ACCEPTED.slides?.()) ?? ""),
      both(WORKS),
    ],
    [
      "frozen page numbers",
      () => {
        change(`meetings/${WINTER}/pages.yaml`, "03-winter-roads, pages: 3 ", "03-winter-roads, pages: 3-4 ");
        change(`meetings/${WINTER}/pages.yaml`, "supplement-1, pages: 4 ", "supplement-1, pages: 5 ");
        change(`meetings/${WINTER}/pages.yaml`, "harrogill-bridge, pages: 5 ", "harrogill-bridge, pages: 6 ");
      },
      // The minutes of that meeting are in the pack of the next, which comes to the same bytes: its certificate stays.
      [...both(WINTER), `pack ${MAY.slice(0, 10)}`],
    ],
    [
      "the register of decisions",
      () => put("decisions/2026-03-02-salt.md", DECISION("That grit be bought.")),
      [],
    ],
    ["a meeting that is gone", () => rmSync(join(content, "meetings", LAST), { recursive: true }), []],
    [
      "the name of the council",
      () => change("council.yaml", "Tarnshire County Council", "Tarnshire Council"),
      both(WINTER, MAY, WORKS),
    ],
  ])("%s", async (_, edit, expected) => {
    await edit();
    const made = await build(KEPT, false);
    const clean = await build(ANEW, true);
    expect(differences(KEPT, ANEW)).toEqual([]);
    expect(clean.filter((name) => name.startsWith("pack")).length).toBeGreaterThan(2);
    expect(made).toEqual(expected);
  });
});

describe("a pack is joined again", () => {
  test.each<[string, () => void]>([
    ["if one of its files is not in the output", () => rmSync(join(KEPT, "meetings", MAY, "agenda.pdf"))],
    [
      "if somebody wrote into one",
      () => writeFileSync(join(KEPT, "meetings", MAY, "agenda.pdf"), "no agenda"),
    ],
  ])("%s", async (_, spoil) => {
    spoil();
    expect(await build(KEPT, false)).toContain(`pack ${MAY.slice(0, 10)}`);
  });

  test("if the output is another folder", async () => {
    rmSync(KEPT, { recursive: true });
    cpSync(ANEW, KEPT, { recursive: true });
    expect(await build(KEPT, false)).toHaveLength(6);
    expect(differences(KEPT, ANEW)).toEqual([]);
  });
});
