import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as later } from "node:timers/promises";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import {
  type BuildInputs,
  forget,
  isSame,
  readBefore,
  takeSnapshot,
  watch,
} from "../../../../src/publish/output/same-as-before.ts";
import { TINY } from "../../../tiny-council.ts";

const REPORT = "meetings/2026-01-15-board/01-report.md";
const folder = mkdtempSync(join(tmpdir(), "same-"));
const content = join(folder, "content");
const output = join(folder, "_site");
const cacheFolder = join(folder, "cache");
const inputs: BuildInputs = { content, output, cacheFolder, packs: false, told: { baseUrl: null } };
const at = (path: string): string => join(content, path);
const read = (path: string): string => readFileSync(at(path), "utf8");

function write(root: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

/** What a site looks like, as far as it matters here. */
const SITE = {
  "index.html": "<p>A council.",
  "css/tokens.css": "p {}",
  "meetings/index.html": "<p>Meetings.",
  "meetings/2026-01-15-board/index.html": "<p>A meeting.",
};

/** A build: looks, reads, writes, keeps. `meanwhile` happens after it began. */
async function build(meanwhile: () => void = () => {}, readHistory = false): Promise<boolean> {
  const snapshot = takeSnapshot(inputs);
  if (snapshot === undefined) throw new Error("the content changed while it was looked at");
  const watched = await watch(snapshot, readBefore(output, cacheFolder));
  meanwhile();
  forget(output, cacheFolder);
  rmSync(output, { recursive: true, force: true });
  write(output, SITE);
  return watched.keep({ said: "Nothing wrong.", readHistory, hasPacks: false });
}

async function isUnchanged(said: BuildInputs = inputs): Promise<boolean> {
  const before = readBefore(said.output, said.cacheFolder);
  const now = takeSnapshot(said);
  return before !== undefined && now !== undefined && (await isSame(before, now));
}

const COMING = "pages/coming.md";
const OLD = mkdtempSync(join(tmpdir(), "same-old-"));
beforeAll(async () => {
  write(OLD, { ...TINY, [COMING]: "---\ntitle: Coming\n---\n" });
  const tomorrow = new Date(Date.now() + 86_400_000);
  utimesSync(join(OLD, COMING), tomorrow, tomorrow);
  // Until files are older than the coarsest step of a file system's time.
  await later(2100);
});
beforeEach(() => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  write(content, TINY);
});
afterAll(() => {
  for (const each of [folder, OLD]) rmSync(each, { recursive: true, force: true });
});

test("nothing is known before the first build, and nothing has changed after it", async () => {
  expect(await isUnchanged()).toBe(false);
  expect(await build()).toBe(true);
  expect(await isUnchanged()).toBe(true);
  expect(readBefore(output, cacheFolder)?.said).toBe("Nothing wrong.");
});

describe("content", () => {
  const CHANGES: Readonly<Record<string, () => void>> = {
    "a word of the same length, with the old time of change": () => {
      const { atime, mtime } = statSync(at(REPORT));
      writeFileSync(at(REPORT), read(REPORT).replace("Forty", "Fifty"));
      utimesSync(at(REPORT), atime, mtime);
    },
    "a file more": () => write(content, { "people/bo-reed.md": "---\nname: Bo Reed\n---\n" }),
    "an empty file more": () => write(content, { "meetings/2026-01-15-board/plan.txt": "" }),
    "a file less": () => rmSync(at("people/ada-clerk.md")),
    "another name": () => renameSync(at("people/ada-clerk.md"), at("people/ada-clark.md")),
    "a link": () => symlinkSync(at(REPORT), at("meetings/2026-01-15-board/02-report.md")),
    "a file for a link": () => {
      rmSync(at("people/ada-clerk.md"));
      symlinkSync(at("council.yaml"), at("people/ada-clerk.md"));
    },
    "a folder of private papers beside it, empty": () => mkdirSync(join(folder, "private")),
  };
  test.each(Object.keys(CHANGES))("%s is another", async (name) => {
    await build();
    CHANGES[name]?.();
    expect(await isUnchanged()).toBe(false);
  });

  test("two files that trade their names are others", async () => {
    write(content, { "people/a.md": "---\nname: Jo Ash\n---\n", "people/b.md": "---\nname: Al Oak\n---\n" });
    await build();
    renameSync(at("people/a.md"), at("people/c"));
    renameSync(at("people/b.md"), at("people/a.md"));
    renameSync(at("people/c"), at("people/b.md"));
    expect(await isUnchanged()).toBe(false);
  });

  test("hidden files are not content", async () => {
    await build();
    write(content, { ".git/index": "" });
    expect(await isUnchanged()).toBe(true);
  });

  test("the same bytes with other times, as a checkout writes them, are the same; their state is kept", async () => {
    await build();
    const text = read(REPORT);
    rmSync(at(REPORT));
    writeFileSync(at(REPORT), text);
    for (const path of Object.keys(TINY)) utimesSync(at(path), new Date(0), new Date(0));
    const states = readBefore(output, cacheFolder)?.states;
    expect(await isUnchanged()).toBe(true);
    expect(readBefore(output, cacheFolder)?.states).not.toEqual(states);
    expect(await isUnchanged()).toBe(true);
  });
});

describe("files that may change without their state showing it", () => {
  /** The files of content that are not known by their state alone. */
  const untrusted = (): readonly string[] => {
    const before = readBefore(output, cacheFolder);
    const paths = before?.paths.toString("utf8").split("\0") ?? [];
    return paths
      .filter((path, index) => path.startsWith("content/") && before?.trusted[index] === 0)
      .map((path) => path.replace("content/", ""));
  };

  test("all that was just written", async () => {
    await build();
    expect([...untrusted()].sort()).toEqual(Object.keys(TINY).sort());
  });

  test("of older files the one that seems to be of tomorrow, because the clock was put back, and what is edited", async () => {
    rmSync(content, { recursive: true });
    renameSync(OLD, content);
    await build();
    expect(untrusted()).toEqual([COMING]);
    expect(await isUnchanged()).toBe(true);
    writeFileSync(at(REPORT), read(REPORT).replace("Forty", "Fifty"));
    expect(await isUnchanged()).toBe(false);
    writeFileSync(at(REPORT), read(REPORT).replace("Fifty", "Forty"));
    expect(await isUnchanged()).toBe(true);
    expect(untrusted()).toEqual([REPORT, COMING]);
    // What an earlier build knew of the others holds for the next one.
    writeFileSync(at(REPORT), read(REPORT).replace("Forty", "Fifty"));
    expect(await build()).toBe(true);
    for (const path of Object.keys(TINY)) utimesSync(at(path), new Date(0), new Date(0));
    expect(await isUnchanged()).toBe(true);
  });
});

describe("what changes while a build is at work", () => {
  const edit = (from: string, to: string) => writeFileSync(at(REPORT), read(REPORT).replace(from, to));
  const MEANWHILE: Readonly<Record<string, () => void>> = {
    "an edit": () => edit("Forty", "Fifty"),
    "an edit that is taken back": () => {
      edit("Forty", "Fifty");
      edit("Fifty", "Forty");
    },
    "a new file": () => write(content, { "people/bo-reed.md": "" }),
    "a file that goes": () => rmSync(at("people/ada-clerk.md")),
    "the private tree": () => mkdirSync(join(folder, "private")),
  };
  test.each(Object.keys(MEANWHILE))("%s: nothing is kept", async (name) => {
    expect(await build(MEANWHILE[name])).toBe(false);
    expect(readBefore(output, cacheFolder)).toBeUndefined();
  });
});

describe("the output", () => {
  const CHANGES: Readonly<Record<string, () => void>> = {
    "is gone": () => rmSync(output, { recursive: true }),
    "is empty": () => {
      for (const name of readdirSync(output)) rmSync(join(output, name), { recursive: true });
    },
    "is a copy of the one that was made": () => {
      cpSync(output, `${output}-copy`, { recursive: true, preserveTimestamps: true });
      rmSync(output, { recursive: true });
      renameSync(`${output}-copy`, output);
    },
    "lacks a meeting": () => rmSync(join(output, "meetings/2026-01-15-board"), { recursive: true }),
    "has a first page that was edited": () => writeFileSync(join(output, "index.html"), "<p>Mine."),
    "has a list of meetings that was edited": () => writeFileSync(join(output, "meetings/index.html"), "<p>"),
    "has a file more": () => writeFileSync(join(output, "mine.txt"), ""),
    "is a file": () => {
      rmSync(output, { recursive: true });
      writeFileSync(output, "");
    },
  };
  test.each(Object.keys(CHANGES))("that %s is made again", async (name) => {
    await build();
    CHANGES[name]?.();
    expect(await isUnchanged()).toBe(false);
  });

  test("what somebody edits far down is not noticed: --fresh is for that", async () => {
    await build();
    writeFileSync(join(output, "meetings/2026-01-15-board/index.html"), "<p>Edited.");
    expect(await isUnchanged()).toBe(true);
  });

  test("another folder is another output", async () => {
    await build();
    expect(await isUnchanged({ ...inputs, output: join(folder, "elsewhere") })).toBe(false);
  });
});

describe("what else shapes a site", () => {
  test.each([
    ["the base address", { told: { baseUrl: "https://meetings.example.gov.uk" } }],
    ["packs", { packs: true }],
    ["the name of the browser", { browser: "embedded" }],
  ])("%s", async (_, told) => {
    await build();
    expect(await isUnchanged({ ...inputs, ...told })).toBe(false);
  });

  test("the environment that dates and words are made in", async () => {
    await build();
    const { TZ } = process.env;
    process.env.TZ = "Pacific/Apia";
    try {
      expect(await isUnchanged()).toBe(false);
    } finally {
      if (TZ === undefined) delete process.env.TZ;
      else process.env.TZ = TZ;
    }
  });
});

describe("what is kept", () => {
  const kept = (): string => {
    const [name = ""] = readdirSync(join(cacheFolder, "unchanged"));
    return join(cacheFolder, "unchanged", name);
  };

  test("a file that was cut short or damaged is nothing", async () => {
    await build();
    const whole = readFileSync(kept());
    truncateSync(kept(), whole.length - 7);
    expect(readBefore(output, cacheFolder)).toBeUndefined();
    whole.writeUInt8(whole.readUInt8(400) ^ 1, 400);
    writeFileSync(kept(), whole);
    expect(readBefore(output, cacheFolder)).toBeUndefined();
  });

  test("a build that was interrupted after it began to write leaves nothing", async () => {
    await build();
    forget(output, cacheFolder);
    expect(readBefore(output, cacheFolder)).toBeUndefined();
  });

  test("a build with another cache makes what the first cache knows untrue", async () => {
    await build();
    forget(output, join(folder, "another-cache"));
    expect(await isUnchanged()).toBe(false);
  });
});
