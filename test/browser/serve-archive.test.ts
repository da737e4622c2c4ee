/** An archive is shown as it is saved, while a process of its own makes its packs. The program as it is installed; `npm run build` builds it. */
import { appendFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";
import type { openDesk as OpenDesk } from "../../src/commands/serve/desk.ts";
import { openWorkshop } from "../../src/pack/workshop.ts";
import { searchKeeper } from "../../src/publish/search/keep-up.ts";
import { recordingTerminal } from "../recording-terminal.ts";
import { TINY } from "../tiny-council.ts";

const DESK = fileURLToPath(new URL("../../dist/commands/serve/desk.js", import.meta.url));
const REPORT = "meetings/2026-01-15-board/01-report.md";
const PAGE = "/meetings/2026-01-15-board/01-report/";

/** Milliseconds that a build may take on a machine that has other work. */
const LONG = 60_000;

const folder = mkdtempSync(join(tmpdir(), "serve-archive-"));
const [content, output] = [join(folder, "content"), join(folder, "_site")];
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("pages follow each save, files that were told of and others, and packs come behind them", async () => {
  for (const [path, text] of Object.entries(TINY)) {
    mkdirSync(dirname(join(content, path)), { recursive: true });
    writeFileSync(join(content, path), text);
  }
  const said: string[] = [];
  const terminal = recordingTerminal(said);
  const { openDesk } = (await import(DESK)) as { readonly openDesk: typeof OpenDesk };
  const [workshop, search] = [openWorkshop({}), searchKeeper(terminal.say)];
  let packs = 0;
  const desk = openDesk({
    ...{ content, output, workshop, search, terminal, many: 1 },
    changed: () => {},
    finished: (edition) => {
      packs = edition.packs.size;
    },
  });
  await desk.saved();
  expect(desk.site().page(PAGE)).toContain("Forty trees");
  expect(desk.known().isPacking).toBe(true);
  appendFileSync(join(content, REPORT), "\nToldOf.\n");
  await desk.saved(false, new Set([REPORT]));
  expect(desk.site().page(PAGE)).toContain("ToldOf");
  // Nobody tells of this one: the build behind the pages comes upon it.
  appendFileSync(join(content, REPORT), "\nUntold.\n");
  await expect.poll(() => desk.site().page(PAGE), { timeout: LONG }).toContain("Untold");
  await expect.poll(() => packs, { timeout: LONG }).toBe(1);
  expect(desk.known()).toMatchObject({ standing: "saved", isPacking: false });
  expect([...desk.known().packed]).toEqual(["2026-01-15-board"]);
  expect(existsSync(join(output, "meetings/2026-01-15-board/pack.pdf"))).toBe(true);
  expect(desk.site().hasPage("/meetings/2026-01-15-board/p/1/")).toBe(true);
  expect(said.join("\n")).not.toContain("could not");
  await desk.close();
  await search.settled();
  await workshop.close();
}, 180_000);
