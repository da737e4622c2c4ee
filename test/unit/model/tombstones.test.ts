import { expect, test } from "vitest";
import { load } from "../../../src/content/load.ts";
import { addressesToKeep, ledgerText, unrecorded } from "../../../src/model/kept-addresses.ts";
import { above, isGone, lostAddresses, tombstonesOf } from "../../../src/model/tombstones.ts";
import { tinyCouncil } from "../../tiny-council.ts";

const library = (files: Readonly<Record<string, string>>) => load(tinyCouncil(files)).library;

const ledger = (...addresses: readonly string[]): string =>
  addresses.map((address) => `${address}  2026-01-08\n`).join("");

const MEETING = "meetings/2026-01-15-board/meeting.md";
const AGENDA = "agenda:\n  - title: Street trees\n    papers: [01-report.md]\n";

test("above an address are the page whose file it is, then its folders", () => {
  expect(above("/meetings/m/04-x.pdf")).toEqual(["/meetings/m/04-x/", "/meetings/m/", "/meetings/", "/"]);
  expect(above("/meetings/m/p/26/")).toEqual(["/meetings/m/p/", "/meetings/m/", "/meetings/", "/"]);
  expect(above("/about/")).toEqual(["/"]);
  expect(above("/")).toEqual([]);
});

test("what is lost is told once, at the highest address that is lost", () => {
  const lost = lostAddresses(
    library({
      "addresses.txt": ledger(
        "/bodies/board/",
        "/meetings/2025-12-11-board/",
        "/meetings/2025-12-11-board/01-roads.pdf",
        "/meetings/2025-12-11-board/01-roads/",
        "/meetings/2026-01-15-board/02-hedges.pdf",
        "/meetings/2026-01-15-board/02-hedges/",
        "/people/ada-clerk/",
      ),
    }),
  );
  expect(lost.map(({ recorded, below }) => [recorded.address, recorded.line, below])).toEqual([
    ["/meetings/2025-12-11-board/", 2, 2],
    ["/meetings/2026-01-15-board/02-hedges/", 6, 1],
  ]);
});

test("the order of the ledger's lines does not matter: a merge may have changed it", () => {
  const lost = lostAddresses(
    library({ "addresses.txt": ledger("/meetings/x/", "/meetings/x/a/b/", "/meetings/x/a/") }),
  );
  expect(lost.map(({ recorded, below }) => [recorded.address, below])).toEqual([["/meetings/x/", 2]]);
});

test("an entry speaks for what was recorded below it, the nearest entry first", () => {
  const council = library({
    "addresses.txt": ledger("/meetings/x/", "/meetings/x/a/", "/meetings/x/a.pdf", "/meetings/x/b/"),
    "gone.yaml":
      "gone:\n" +
      "  - { address: /meetings/x/, title: The Board, date: 2026-01-09, moved-to: /meetings/2026-01-15-board/ }\n" +
      "  - { address: /meetings/x/a/, title: Hedges, date: 2026-01-09, by: Ada Clerk, reason: Wrong meeting. }\n",
  });
  expect(lostAddresses(council)).toEqual([]);
  expect(
    [...tombstonesOf(council).values()].map(({ address, gone, movedTo }) => [address, gone.title, movedTo]),
  ).toEqual([
    ["/meetings/x/", "The Board", "/meetings/2026-01-15-board/"],
    ["/meetings/x/a.pdf", "Hedges", undefined],
    ["/meetings/x/a/", "Hedges", undefined],
    ["/meetings/x/b/", "The Board", "/meetings/2026-01-15-board/"],
  ]);
  expect(isGone(council, "/meetings/x/b/")).toBe(true);
  expect(isGone(council, "/people/ada-clerk/")).toBe(false);
});

test("what moved with the folder above it leads to the same place below the new one, files too", () => {
  const council = library({
    [MEETING]: `---\nbody: board\ndate: 2026-01-15\npublished: 2026-01-08\n${AGENDA}---\n`,
    "addresses.txt": ledger(
      "/meetings/x/",
      "/meetings/x/01-report/",
      "/meetings/x/01-report.pdf",
      "/people/a/",
    ),
    "gone.yaml":
      "gone:\n  - { address: /meetings/x/, title: The Board, date: 2026-01-09, moved-to: /meetings/2026-01-15-board/ }\n" +
      "  - { address: /people/a/, title: Ada, date: 2026-01-09, moved-to: https://county.example/ada }\n",
  });
  expect([...tombstonesOf(council).values()].map(({ movedTo }) => movedTo)).toEqual([
    "/meetings/2026-01-15-board/",
    "/meetings/2026-01-15-board/01-report.pdf",
    "/meetings/2026-01-15-board/01-report/",
    "https://county.example/ada",
  ]);
});

test("an address may be typed without its last slash, and with letters as people write them", () => {
  const entry = (address: string) =>
    `gone:\n  - { address: "${address}", title: A map, date: 2026-01-09, moved-to: /people/ada-clerk/ }\n`;
  const buried = (address: string) => [...tombstonesOf(library({ "gone.yaml": entry(address) })).keys()];
  expect(buried("/people/tom")).toEqual(["/people/tom/"]);
  expect(buried("/assets/café map (1).pdf")).toEqual([]);
  expect(buried("/assets/café%20map.pdf")).toEqual(["/assets/caf%C3%A9%20map.pdf"]);
});

test("a draft agenda is not recorded, and a meeting's own address is", () => {
  const draft = addressesToKeep(library({}));
  expect(draft).toEqual([
    "/bodies/board/",
    "/bodies/board/actions/",
    "/meetings/2026-01-15-board/",
    "/people/ada-clerk/",
  ]);
  const published = library({
    [MEETING]: `---\nbody: board\ndate: 2026-01-15\npublished: 2026-01-08\n${AGENDA}---\n`,
    "meetings/2026-01-15-board/pages.yaml":
      "published: 2026-01-08\nparts:\n  - { part: agenda, pages: 1 }\n  - { part: 01-report, pages: 2-7 }\n",
  });
  expect(addressesToKeep(published).filter((address) => !draft.includes(address))).toEqual([
    "/meetings/2026-01-15-board/01-report.pdf",
    "/meetings/2026-01-15-board/01-report/",
    "/meetings/2026-01-15-board/agenda.pdf",
    "/meetings/2026-01-15-board/item-1/",
    "/meetings/2026-01-15-board/p/",
    "/meetings/2026-01-15-board/p/7/",
    "/meetings/2026-01-15-board/pack.pdf",
  ]);
});

test("the ledger loses no line, keeps the earliest day of each, and comes sorted without doubles", () => {
  const council = library({
    "addresses.txt":
      "/people/ada-clerk/  2026-01-09\n/old/  2025-03-01\n/people/ada-clerk/  2026-01-07\n/bodies/board/  2026-01-08\n",
    "gone.yaml":
      "gone:\n  - { address: /old/, title: Old, date: 2026-01-09, moved-to: /people/ada-clerk/ }\n",
  });
  expect(unrecorded(council)).toEqual(["/bodies/board/actions/", "/meetings/2026-01-15-board/"]);
  expect(ledgerText(council).split("\n").slice(2)).toEqual([
    "/bodies/board/  2026-01-08",
    "/bodies/board/actions/  2026-01-15",
    "/meetings/2026-01-15-board/  2026-01-15",
    "/old/  2025-03-01",
    "/people/ada-clerk/  2026-01-07",
    "",
  ]);
  const again = ledgerText(library({ "addresses.txt": ledgerText(council) }));
  expect(again).toBe(ledgerText(council));
});
