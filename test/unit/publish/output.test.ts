import { spawn, spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { thisHolder } from "../../../src/publish/output/holder.ts";
import { openInventory } from "../../../src/publish/output/inventory.ts";
import { lockOutput } from "../../../src/publish/output/lock.ts";
import { inWords, OutputFault } from "../../../src/publish/output/output-fault.ts";
import { refuseForeignFolder } from "../../../src/publish/output/own-folder.ts";
import { oneByOne, putInPlace } from "../../../src/publish/output/trade-places.ts";
import { holdOutput, replaceFolder } from "../../../src/publish/swap.ts";
import { writeWhole } from "../../../src/publish/whole-file.ts";

let folder = "";
let site = "";
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "output-")));
  site = join(folder, "_site");
});
afterEach(() => rmSync(folder, { recursive: true }));

const TOKEN = "0123456789ab";
const page = (place: string, text: string): void => {
  mkdirSync(place, { recursive: true });
  writeFileSync(join(place, "index.html"), text);
};
const write = (text: string) => async (staging: string) => page(staging, text);
const text = (place = site): string => readFileSync(join(place, "index.html"), "utf8");
/** A lock as a build left it that is what the holder says. */
function locked(holder: object | string, silent = 0): void {
  mkdirSync(`${site}.lock`);
  const file = join(`${site}.lock`, TOKEN);
  writeFileSync(file, typeof holder === "string" ? holder : JSON.stringify(holder));
  const then = new Date(Date.now() - silent);
  utimesSync(file, then, then);
}
/** The number of a process that has ended. */
const ended = (): number => spawnSync(process.execPath, ["-e", ""]).pid;

describe("one build at a time", () => {
  test("a second is told who writes, and the first goes on", async () => {
    await holdOutput(site, async (replace) => {
      await expect(replaceFolder(site, write("second"))).rejects.toThrow(
        `another build (process ${process.pid} on ${hostname()}) is writing ${site}`,
      );
      await replace(async (staging) => {
        await write("first")(staging);
        return undefined;
      });
    });
    expect(text()).toBe("first");
    expect(readdirSync(folder)).toEqual(["_site"]);
  });

  test("the lock of a process that is gone is taken over, and what it left is cleared away", async () => {
    locked({ ...thisHolder(), pid: ended() });
    page(join(folder, `_site.new-${TOKEN}`), "half");
    page(join(folder, `_site.gone-${TOKEN}`), "half");
    mkdirSync(join(folder, `_site.lock-${TOKEN}`));
    await replaceFolder(site, write("new"));
    expect(text()).toBe("new");
    expect(readdirSync(folder)).toEqual(["_site"]);
  });

  test.skipIf(process.platform !== "linux")(
    "a number that another process has by now is no sign of life, nor is a process that nobody buried",
    async () => {
      locked({ ...thisHolder(), started: "1 another-boot" });
      await replaceFolder(site, write("new"));
      // A child that has ended is there until its parent, which sleeps, asks after it.
      const parent = spawn("sh", ["-c", "sh -c 'echo $$' & exec sleep 30"]);
      const pid = await new Promise<number>((resolve) =>
        parent.stdout.once("data", (words: Buffer) => resolve(Number(words.toString()))),
      );
      while (!/\) Z /.test(readFileSync(`/proc/${pid}/stat`, "utf8")))
        await new Promise((later) => setTimeout(later, 5));
      locked({ ...thisHolder(), pid });
      await replaceFolder(site, write("newer"));
      parent.kill();
      expect(text()).toBe("newer");
    },
  );

  test("of a build on another machine only its silence is known", async () => {
    const elsewhere = { pid: 1, started: "1 x", place: "elsewhere" };
    locked(elsewhere, 60_000);
    await expect(replaceFolder(site, write("new"))).rejects.toThrow("(process 1 on elsewhere)");
    rmSync(`${site}.lock`, { recursive: true });
    locked(elsewhere, 3_600_000);
    await replaceFolder(site, write("new"));
    expect(text()).toBe("new");
  });

  test("a lock that was never written to its end, or is empty, is nobody's", async () => {
    locked("");
    await replaceFolder(site, write("one"));
    mkdirSync(`${site}.lock`);
    await replaceFolder(site, write("two"));
    expect(text()).toBe("two");
    expect(readdirSync(folder)).toEqual(["_site"]);
  });

  test("a build whose lock was taken over puts nothing in place", async () => {
    page(site, "last");
    const taken = replaceFolder(site, async (staging) => {
      page(staging, "late");
      rmSync(`${site}.lock`, { recursive: true });
    });
    await expect(taken).rejects.toThrow("took");
    expect(text()).toBe("last");
  });

  test("of many who find the lock of a dead build one gets it", () => {
    locked({ ...thisHolder(), pid: ended() });
    const got = [1, 2, 3].flatMap(() => {
      try {
        return [lockOutput(site)];
      } catch (fault) {
        expect(fault).toBeInstanceOf(OutputFault);
        return [];
      }
    });
    expect(got.length).toBe(1);
    got[0]?.release();
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe("putting a site in place", () => {
  test("the last one is whole beside it, whichever way it is done", () => {
    for (const [at, ways] of [undefined, [oneByOne]].entries()) {
      page(site, "last");
      page(`${site}.new`, "fresh");
      putInPlace(`${site}.new`, site, `${site}.old`, ways);
      expect(text()).toBe("fresh");
      expect([`${site}.new`, `${site}.old`].filter((each) => existsSync(each)).map(text)).toEqual(["last"]);
      if (at === 1) expect(existsSync(`${site}.new`)).toBe(false);
      for (const each of readdirSync(folder)) rmSync(join(folder, each), { recursive: true });
    }
  });

  test("if it cannot be done the last one stays", () => {
    page(site, "last");
    page(`${site}.new`, "fresh");
    const nothing = () => ["false", []] as const;
    expect(() => putInPlace(`${site}.new`, site, `${site}.old`, [nothing])).toThrow(
      "could not take the place",
    );
    // A name that cannot be taken: the second rename fails, and the first is undone.
    const broken = (fresh: string, output: string, old: string) => oneByOne(`${fresh}-gone`, output, old);
    expect(() => putInPlace(`${site}.new`, site, `${site}.old`, [broken])).toThrow("ENOENT");
    expect(text()).toBe("last");
  });

  test("a machine that went down between two renames loses nothing: the last one is put back first", async () => {
    page(site, "last");
    renameSync(site, join(folder, `_site.old-${TOKEN}`));
    page(join(folder, `_site.new-${TOKEN}`), "fresh");
    const failing = replaceFolder(site, async () => {
      throw new Error("no");
    });
    await expect(failing).rejects.toThrow("no");
    expect(text()).toBe("last");
    expect(readdirSync(folder)).toEqual(["_site"]);
  });

  test("folders that only look like leftovers stay", async () => {
    for (const name of ["_site.new-design", "_site.old", "_site2.new-0123456789ab"])
      page(join(folder, name), "mine");
    await replaceFolder(site, write("new"));
    expect(readdirSync(folder).length).toBe(4);
  });

  test("an output that is a link stays one, and what it leads to is replaced", async () => {
    page(join(folder, "disk/site"), "last");
    symlinkSync(join(folder, "disk/site"), site);
    await replaceFolder(site, write("new"));
    expect(text(join(folder, "disk/site"))).toBe("new");
    expect(realpathSync(site)).toBe(join(folder, "disk/site"));
    expect(readdirSync(join(folder, "disk"))).toEqual(["site"]);
    rmSync(site);
    symlinkSync(join(folder, "nowhere"), site);
    await expect(replaceFolder(site, write("new"))).rejects.toThrow("leads nowhere");
  });

  test("an empty folder is no obstacle", async () => {
    mkdirSync(site);
    await replaceFolder(site, write("new"));
    expect(text()).toBe("new");
  });
});

test("a folder that holds anything but a site of ours is not replaced", () => {
  const content = join(folder, "work/content");
  mkdirSync(content, { recursive: true });
  const refusal = (output: string): string => {
    try {
      refuseForeignFolder(output, content);
      return "";
    } catch (fault) {
      return fault instanceof OutputFault ? (/: (.*?)\. A build/.exec(fault.message)?.[1] ?? "?") : "?";
    }
  };
  page(join(folder, "photos"), "mine");
  mkdirSync(join(folder, "empty"));
  page(join(folder, "ours"), "");
  mkdirSync(join(folder, "ours/css"));
  writeFileSync(join(folder, "ours/css/tokens.css"), "");
  page(join(folder, "branch"), "");
  mkdirSync(join(folder, "branch/.git"));
  expect(
    ["work", "work/content", "work/content/_site", "photos", "branch"].map((each) =>
      refusal(join(folder, each)),
    ),
  ).toEqual([
    `${content} lies inside it`,
    `${content} lies inside it`,
    `it lies inside ${content}`,
    "it holds other things than a site of orderpaper's",
    "it is a git repository",
  ]);
  expect(refusal(process.cwd())).toBe("the folder you are in lies inside it");
  expect(["empty", "ours", "new", "work/_site"].map((each) => refusal(join(folder, each)))).toEqual([
    "",
    "",
    "",
    "",
  ]);
});

test("a finished folder is read back: what is missing, cut short or strange is named", () => {
  const { note, verify } = openInventory();
  for (const name of ["a.html", "b/c.html", "d.html"]) {
    note(`/${name}`, name);
    mkdirSync(join(folder, "b"), { recursive: true });
    writeFileSync(join(folder, name), name);
  }
  verify(folder);
  rmSync(join(folder, "a.html"));
  truncateSync(join(folder, "b/c.html"), 3);
  symlinkSync("d.html", join(folder, "e.html"));
  expect(() => verify(folder)).toThrow(
    "not whole on the disk.\n  a.html is missing\n  e.html was not meant to be there\n  b/c.html is not what was written",
  );
});

test("what a machine refuses is said in words, however deep it lies", () => {
  const full = Object.assign(new Error("ENOSPC: no space left on device, write"), { code: "ENOSPC" });
  const wrapped = Object.assign(new Error("could not write"), {
    originalError: new Error("x", { cause: full }),
  });
  const said = inWords(wrapped, "_site");
  expect(said).toBeInstanceOf(OutputFault);
  expect(String(said)).toContain("_site was not written and is as it was: the disk is full. Free some space");
  const fault = new Error("a fault of ours");
  expect(inWords(fault, "_site")).toBe(fault);
});

test("a file is written whole or stays, and old drafts of it are cleared away", () => {
  const file = join(folder, "meetings/pages.yaml");
  writeWhole(file, "one");
  const left = join(folder, `meetings/.pages.yaml.${TOKEN}.part`);
  writeFileSync(left, "half");
  const then = new Date(Date.now() - 7_200_000);
  utimesSync(left, then, then);
  writeWhole(file, "two");
  expect(readFileSync(file, "utf8")).toBe("two");
  expect(readdirSync(join(folder, "meetings"))).toEqual(["pages.yaml"]);
  mkdirSync(join(folder, "taken"));
  expect(() => writeWhole(join(folder, "taken"), "x")).toThrow();
  expect(readdirSync(folder).sort()).toEqual(["meetings", "taken"]);
});
