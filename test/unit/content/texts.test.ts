import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type ContentFile, filesOf, heldFiles } from "../../../src/content/files.ts";
import { load } from "../../../src/content/load.ts";
import { plainText } from "../../../src/content/plain-text.ts";
import { RecentTexts } from "../../../src/content/recent-texts.ts";
import { ChangedWhileRead, digestOfBytes, Texts } from "../../../src/content/texts.ts";
import { recordReads } from "../../../src/model/reading.ts";
import { TINY, tinyCouncil } from "../../tiny-council.ts";

const REPORT = "meetings/2026-01-15-board/01-report.md";
const MEMBERS = "a member of the public";

/** A file whose bytes can be changed behind the reader's back, and that counts how often it is read. */
function fileOf(path: string, first: string | Uint8Array) {
  const state = { now: Buffer.from(first), reads: 0 };
  const file: ContentFile = {
    path,
    size: state.now.length,
    stamp: "",
    bytes: () => {
      state.reads += 1;
      return state.now;
    },
  };
  return { file, state };
}

/** Nothing is held: each text is read from its file again. */
const nothingHeld = () => new RecentTexts(0);

describe("a text that is read again", () => {
  test.each<[what: string, written: string, read: string]>([
    ["lines that end with CR LF", "---\r\na: b\r\n---\r\nWords.\r\n", "---\na: b\n---\nWords.\n"],
    ["lines that end with CR", "one\rtwo", "one\ntwo"],
    ["a byte order mark", "\ufeff---\na: b\n---\nWords.", "---\na: b\n---\nWords."],
    ["two byte order marks", "\ufeff\ufeffWords.", "Words."],
    ["letters of every kind", "£ “é” 漢字 😀\n", "£ “é” 漢字 😀\n"],
    [
      "spaces without width in its fields",
      "---\na: b\u200bc\n---\nd\u200be\n",
      "---\na: bc\n---\nd\u200be\n",
    ],
    [
      "withheld words",
      `Sold for [[exempt 3: £412,000 to ${MEMBERS}]].\n`,
      `Sold for [[exempt 3${" ".repeat(`: £412,000 to ${MEMBERS}`.length)}]].\n`,
    ],
    ["withheld words that are not closed", "Sold for [[exempt 3: £412,000", `Sold for ${" ".repeat(20)}`],
  ])("is the same as before: %s", (_what, written, read) => {
    const { file, state } = fileOf("pages/a.md", written);
    const texts = new Texts("public", nothingHeld());
    expect(texts.read(file, "content/pages/a.md").text).toBe(read);
    expect(texts.meant("content/pages/a.md")).toBe(read);
    expect(texts.get("content/pages/a.md")).toBe(plainText(file, "content/pages/a.md").written);
    expect(state.reads).toBeGreaterThan(2);
  });

  test("has its withheld words in the private tree", () => {
    const { file } = fileOf("pages/a.md", "Sold for [[exempt 3: £412,000]].\n");
    const texts = new Texts("members", nothingHeld());
    texts.read(file, "private/pages/a.md");
    expect(texts.meant("private/pages/a.md")).toBe("Sold for [[exempt 3: £412,000]].\n");
  });

  test("of which nothing could be read is still shown", () => {
    const { file } = fileOf("pages/a.md", Buffer.from([0x61, 0xff, 0x62]));
    const texts = new Texts("public", nothingHeld());
    expect(texts.read(file, "content/pages/a.md").text).toBe("");
    expect(texts.get("content/pages/a.md")).toBe("a\ufffdb");
    expect(texts.meant("content/pages/a.md")).toBe("");
  });

  test("must be what it was, letter for letter", () => {
    const { file, state } = fileOf("pages/a.md", "Forty trees.\n");
    const texts = new Texts("public", nothingHeld());
    texts.read(file, "content/pages/a.md");
    state.now = Buffer.from("Fifty trees.\n");
    expect(() => texts.get("content/pages/a.md")).toThrow(
      "content/pages/a.md was changed while the site was being built; run the build again",
    );
    expect(() => texts.meant("content/pages/a.md")).toThrow(ChangedWhileRead);
  });

  test("notes that it was read, held or not", () => {
    for (const most of [0, 1000]) {
      const { file } = fileOf("pages/a.md", "Words.\n");
      const texts = new Texts("public", new RecentTexts(most));
      texts.read(file, "content/pages/a.md");
      const { reads } = recordReads(() => texts.get("content/pages/a.md"));
      expect([...reads]).toEqual(["text content/pages/a.md"]);
      expect([...recordReads(() => [...texts]).reads]).toEqual(["texts", "text content/pages/a.md"]);
    }
  });
});

describe("what is held", () => {
  const text = (letters: number) => ({ written: "a".repeat(letters), text: "b".repeat(letters) });

  test("stays below its bound, and the last that were asked for stay longest", () => {
    const recent = new RecentTexts(1000);
    for (const name of ["a", "b", "c", "d"]) {
      recent.keep(name, text(100));
      recent.of("a");
      expect(recent.size).toBeLessThanOrEqual(1000);
    }
    expect(["a", "b", "c", "d"].filter((name) => recent.of(name))).toEqual(["a", "d"]);
  });

  test("a text that is the same as written and as read counts once, and one held again is not counted twice", () => {
    const recent = new RecentTexts(1000);
    const words = "a".repeat(400);
    for (let again = 0; again < 3; again += 1) recent.keep("a", { written: words, text: words });
    expect(recent.size).toBe(800);
  });

  test("a text larger than all is not held, and drives out no other", () => {
    const recent = new RecentTexts(1000);
    recent.keep("a", text(100));
    recent.keep("b", text(300));
    expect(recent.of("a")).toBeDefined();
    expect(recent.of("b")).toBeUndefined();
    expect(recent.size).toBe(400);
  });
});

describe("a folder that changes while it is read", () => {
  let root = "";
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), "orderpaper-texts-"));
    for (const [path, words] of Object.entries(TINY)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), words);
    }
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  test("is never printed half as the one and half as the other", () => {
    const files = filesOf(root);
    const texts = new Texts("public", nothingHeld());
    for (const file of files.list) texts.read(file, file.path);
    const before = texts.meant(REPORT);
    writeFileSync(join(root, REPORT), before);
    utimesSync(join(root, REPORT), 1, 1);
    expect(texts.meant(REPORT)).toBe(before);
    writeFileSync(join(root, REPORT), before.replace("Forty", "Fifty"));
    expect(() => texts.meant(REPORT)).toThrow(ChangedWhileRead);
    rmSync(join(root, REPORT));
    expect(() => texts.meant(REPORT)).toThrow(ChangedWhileRead);
  });

  test("stays as it was where its files are held", () => {
    const texts = new Texts("public", nothingHeld());
    for (const file of heldFiles(filesOf(root)).list) texts.read(file, file.path);
    writeFileSync(join(root, REPORT), "---\ntitle: Other\n---\nOther.\n");
    expect(texts.meant(REPORT)).toContain("Forty trees");
  });
});

describe("after loading", () => {
  test("words, places and digests are found again", () => {
    const picture = new Uint8Array([1, 2, 3]);
    const files = tinyCouncil({
      "meetings/2026-01-15-board/plan.png": picture,
      [REPORT]: "---\ntitle: Trees\n---\n![Plan](plan.png)\n",
    });
    const { library, texts, locate, digestOf } = load(files);
    expect(library.meetings[0]?.papers[0]?.body).toMatchObject({ text: "![Plan](plan.png)\n", firstLine: 4 });
    expect(texts.get(`content/${REPORT}`)).toContain("title: Trees");
    expect([...texts.keys()]).toEqual([...texts].map(([file]) => file));
    expect(locate(`content/${REPORT}`, ["title"])).toMatchObject({ line: 2, column: 8, endColumn: 13 });
    expect(locate("content/none.md", ["title"])).toBeUndefined();
    const bytes = files.list.find(({ path }) => path === REPORT)?.bytes() ?? new Uint8Array();
    expect(digestOf(`content/${REPORT}`)).toBe(digestOfBytes(bytes));
    expect(digestOf("content/meetings/2026-01-15-board/plan.png")).toBe(digestOfBytes(picture));
    expect(digestOf("content/meetings/2026-01-15-board/other.png")).toBeUndefined();
  });

  test("whoever asks for a place has read the file, the second time too", () => {
    const { locate } = load(tinyCouncil({}));
    for (let again = 0; again < 2; again += 1)
      expect([...recordReads(() => locate(`content/${REPORT}`, ["title"])).reads]).toContain(
        `text content/${REPORT}`,
      );
  });
});
