import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openWorkshop } from "../../src/pack/workshop.ts";
import { type Edition, prepareEdition } from "../../src/publish/edition.ts";
import { openLayouts } from "../../src/views/layouts.ts";
import { TINY } from "../tiny-council.ts";
import { checkUa } from "../ua/check.ts";
import { type ReadPdf, readPdf } from "./pdf-reader.ts";

const BOARD = "/meetings/2026-01-15-board/";
const PANEL = "/meetings/2026-02-12-panel/";

const COUNCIL = {
  ...TINY,
  "council.yaml": "name: Tiny Council\nprofile: england-principal\nurl: https://tiny.example/meetings-site\n",
  "bodies/panel.md": "---\nname: Panel\nkind: panel\n---\n",
  "meetings/2026-01-15-board/meeting.md":
    "---\nbody: board\ndate: 2026-01-15\npublished: 2026-01-07\nagenda:\n  - { title: Street trees, papers: [01-report.md, 02-list.md] }\n---\n",
  "meetings/2026-01-15-board/02-list.md": "---\ntitle: The list\nkind: appendix\n---\nForty limes.\n",
  "meetings/2026-02-12-panel/meeting.md": "---\nbody: panel\ndate: 2026-02-12\npublished: 2026-02-04\n---\n",
};

describe("the certificate of publication as a PDF", () => {
  const content = join(mkdtempSync(join(tmpdir(), "orderpaper-certificate-")), "content");
  const laidOut: string[] = [];
  const workshop = openWorkshop({ remember: false, progress: (line) => laidOut.push(line) });
  let edition: Edition;
  let bytes: Uint8Array;
  let pdf: ReadPdf;

  const write = (files: Readonly<Record<string, string>>): void => {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(content, name)), { recursive: true });
      writeFileSync(join(content, name), text);
    }
  };
  const fileAt = (made: Edition, address: string): Uint8Array => {
    const file = made.assets.find((asset) => asset.address === address);
    if (!file) throw new Error(`no file ${address}`);
    return file.bytes();
  };
  const sumOf = (made: Edition, address: string): string =>
    createHash("sha256").update(fileAt(made, address)).digest("hex");
  const printed = (made: Edition, address: string): string => {
    const page = made.pages.find((each) => each.address === address);
    if (!page) throw new Error(`no page ${address}`);
    return openLayouts()(page.layout, page.view());
  };

  beforeAll(async () => {
    write(COUNCIL);
    edition = await prepareEdition({ content, workshop });
    expect(edition.findings).toEqual([]);
    bytes = fileAt(edition, `${BOARD}certificate.pdf`);
    pdf = await readPdf(bytes);
  });
  afterAll(async () => {
    await workshop.close();
    rmSync(dirname(content), { recursive: true, force: true });
  });

  test("keeps every rule of PDF/UA that a machine can check", async () => {
    expect(edition.shortcomings.size).toBe(0);
    expect(await checkUa(bytes)).toEqual([]);
    expect(pdf.title).toBe("Board, 15 January 2026: publication certificate");
  });

  test("has the sum of every other PDF of the meeting, and none of itself", () => {
    const words = pdf.pages.map(({ text }) => text.replace(/\s/g, "")).join("");
    for (const name of ["pack.pdf", "agenda.pdf", "01-report.pdf", "02-list.pdf"])
      expect(words, name).toContain(sumOf(edition, `${BOARD}${name}`));
    expect(words).not.toContain("certificate.pdf");
    expect(printed(edition, `${BOARD}certificate/`)).not.toContain(sumOf(edition, `${BOARD}certificate.pdf`));
    expect(edition.packs.get("2026-01-15-board")?.files.has("certificate.pdf")).toBe(false);
  });

  test("says what was public when and which days were counted", () => {
    const [first] = pdf.pages;
    expect(first?.text).toContain("7 January 2026");
    expect(first?.text).toMatch(/5 clear days: 8, 9, 12, 13 and 14 January/);
  });

  test("is led to from its page, below the path of the site", () => {
    expect(printed(edition, `${BOARD}certificate/`)).toContain(
      `href="/meetings-site${BOARD}certificate.pdf"`,
    );
  });

  test("is there for a meeting without an agenda too", async () => {
    expect(await checkUa(fileAt(edition, `${PANEL}certificate.pdf`))).toEqual([]);
  });

  test("an edit of one paper lays out that paper and the certificate that has its sum, and nothing else", async () => {
    laidOut.length = 0;
    write({
      "meetings/2026-01-15-board/02-list.md": "---\ntitle: The list\nkind: appendix\n---\nForty oaks.\n",
    });
    const after = await prepareEdition({ content, workshop });
    expect(laidOut.map((line) => line.replace(/^\S+: /, "")).sort()).toEqual([
      "Publication certificate",
      "The list",
    ]);
    expect(sumOf(after, `${BOARD}agenda.pdf`)).toBe(sumOf(edition, `${BOARD}agenda.pdf`));
    expect(sumOf(after, `${PANEL}certificate.pdf`)).toBe(sumOf(edition, `${PANEL}certificate.pdf`));
    expect(sumOf(after, `${BOARD}certificate.pdf`)).not.toBe(sumOf(edition, `${BOARD}certificate.pdf`));
  });

  test("a meeting that is published later changes the certificate of no other", async () => {
    const before = await prepareEdition({ content, workshop });
    write({
      "meetings/2026-03-12-panel/meeting.md":
        "---\nbody: panel\ndate: 2026-03-12\npublished: 2026-03-04\n---\n",
    });
    const after = await prepareEdition({ content, workshop });
    for (const meeting of [BOARD, PANEL])
      expect(sumOf(after, `${meeting}certificate.pdf`)).toBe(sumOf(before, `${meeting}certificate.pdf`));
  });

  test("without packs there is no PDF, and no link to one", async () => {
    const bare = await prepareEdition({ content });
    expect(bare.assets.filter(({ address }) => address.endsWith("certificate.pdf"))).toEqual([]);
    expect(printed(bare, `${BOARD}certificate/`)).not.toContain("certificate.pdf");
  });
});
