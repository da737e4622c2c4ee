import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Told } from "../../src/commands/serve/told.ts";
import { runServe } from "../../src/commands/serve.ts";
import { recordingTerminal } from "../recording-terminal.ts";
import { TINY } from "../tiny-council.ts";

const folder = mkdtempSync(join(tmpdir(), "serve-"));
const content = join(folder, "content");
const report = join(content, "meetings/2026-01-15-board/01-report.md");
const agenda = join(content, "meetings/2026-01-15-board/meeting.md");
const council = join(content, "council.yaml");
const output = join(folder, "_site");
const REPORT = TINY["meetings/2026-01-15-board/01-report.md"] ?? "";
const AGENDA = TINY["meetings/2026-01-15-board/meeting.md"] ?? "";
const port = 18080 + (process.pid % 1000);
const said: string[] = [];
const terminal = recordingTerminal(said);

let stop = (): void => {};
let served: Promise<void>;

const page = async (address: string): Promise<string> =>
  (await fetch(`http://localhost:${port}${address}`)).text();

/** The same as a browser gets it that opens the page. `fetch` may not say so of itself. */
const opened = async (address: string): Promise<string> => (await raw(address)).text;

function raw(address: string): Promise<{ readonly status: number; readonly text: string }> {
  return new Promise((resolve, reject) => {
    const options = { port, path: address, headers: { "sec-fetch-mode": "navigate" } };
    request(options, (answer) => {
      const parts: Buffer[] = [];
      answer.on("data", (part: Buffer) => parts.push(part));
      answer.on("end", () =>
        resolve({ status: answer.statusCode ?? 0, text: Buffer.concat(parts).toString("utf8") }),
      );
    })
      .on("error", reject)
      .end();
  });
}

/** What the panel is told of a page, or with no address of everything. */
async function told(address: string | undefined): Promise<Told> {
  const query = address === undefined ? "" : `?page=${encodeURIComponent(address)}`;
  return (await fetch(`http://localhost:${port}/__orderpaper/told.json${query}`)).json() as Promise<Told>;
}

const write = (path: string, text: string | Uint8Array): void => {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
};

/** Waits until something is so; the test's own time limit ends the wait. */
async function until(so: () => Promise<boolean> | boolean): Promise<void> {
  while (!(await so())) await new Promise((resume) => setTimeout(resume, 100));
}

beforeAll(async () => {
  for (const [path, text] of Object.entries(TINY)) {
    mkdirSync(dirname(join(content, path)), { recursive: true });
    writeFileSync(join(content, path), text);
  }
  const stopped = new Promise<void>((resolve) => {
    stop = resolve;
  });
  served = runServe({ content, output, port }, terminal, stopped);
  await Promise.race([until(() => said.some((line) => line.includes("The newest pack"))), served]);
});
afterAll(async () => {
  stop();
  await served;
  rmSync(folder, { recursive: true });
});

test("prints the addresses of the site and of the newest pack, and serves both", async () => {
  const printed = said.join("\n");
  expect(printed).toContain(`http://localhost:${port}/`);
  const pack = /The newest pack: +(\S+)/.exec(printed)?.[1] ?? "";
  const answer = await fetch(pack);
  expect(answer.headers.get("content-type")).toBe("application/pdf");
  expect(
    Buffer.from(await answer.arrayBuffer())
      .subarray(0, 5)
      .toString(),
  ).toBe("%PDF-");
});

test("a page is served as it will be published; only a browser that opens it gets the panel with it", async () => {
  const bare = await page("/meetings/2026-01-15-board/");
  await until(() => existsSync(join(output, "meetings/2026-01-15-board/index.html")));
  await until(() => readFileSync(join(output, "meetings/2026-01-15-board/index.html"), "utf8") === bare);
  expect(bare).not.toContain("__orderpaper");
  expect(await opened("/meetings/2026-01-15-board/")).toContain('src="/__orderpaper/panel.js"');
  const published = readdirSync(output, { recursive: true }).map(String);
  expect(published.filter((name) => /orderpaper|panel/.test(name))).toEqual([]);
});

test("tells what is wrong with the files of a page, and what stops a build elsewhere", async () => {
  write(report, "---\ntitle: Street: trees: all\n---\nSixty.\n");
  await until(async () => (await told("/bodies/board/")).standing === "earlier");
  const beside = await told("/meetings/2026-01-15-board/01-report/");
  expect(beside.here.map(({ id }) => id)).toEqual(["yaml-colon"]);
  expect(beside.here[0]?.place).toMatch(/meetings\/2026-01-15-board\/01-report\.md:2:\d+$/);
  expect(beside.here[0]?.frame.join("\n")).toContain("title: Street: trees: all");
  expect(beside.here[0]?.help).toBeTruthy();
  const other = await told("/bodies/board/");
  expect(other.here).toEqual([]);
  expect(other.stopping.map(({ id }) => id)).toEqual(["yaml-colon"]);
  expect((await told(undefined)).here.map(({ id }) => id)).toEqual(["yaml-colon"]);
  write(report, REPORT);
  await until(async () => (await told("/")).standing === "saved");
});

test("a finding of a rule leads to the rule’s page", async () => {
  write(report, "---\ntitle: Street trees\n---\n## Summary\n\nSixty trees.\n");
  await until(async () => (await told("/meetings/2026-01-15-board/01-report/")).here.length > 0);
  const { here } = await told("/meetings/2026-01-15-board/01-report/");
  expect(here.map(({ id, explained }) => [id, explained])).toEqual([
    ["background-papers-missing", "/rules/background-papers-missing/"],
  ]);
  expect(await page("/rules/background-papers-missing/")).toContain("<h1>background-papers-missing</h1>");
  write(report, REPORT);
  await until(async () => (await told("/meetings/2026-01-15-board/01-report/")).here.length === 0);
});

/** What may happen to a folder while somebody works in it, and how it is put right. */
const MISHAPS: readonly (readonly [name: string, mishap: () => void, mend: () => void])[] = [
  [
    "bytes that are no text",
    () => write(report, Buffer.from([0, 255, 254, 0, 200, 13])),
    () => write(report, REPORT),
  ],
  ["a file that is half written", () => write(report, "---\ntitle: Stre"), () => write(report, REPORT)],
  ["an empty file", () => write(report, ""), () => write(report, REPORT)],
  ["a fault of YAML", () => write(agenda, "---\nbody: board\nagenda: [\n---\n"), () => write(agenda, AGENDA)],
  ["council.yaml taken away", () => rmSync(council), () => write(council, TINY["council.yaml"] ?? "")],
  [
    "a body taken away",
    () => rmSync(join(content, "bodies"), { recursive: true }),
    () => write(join(content, "bodies/board.md"), TINY["bodies/board.md"] ?? ""),
  ],
  [
    "a file that is a folder",
    () => {
      rmSync(report);
      mkdirSync(report);
    },
    () => {
      rmSync(report, { recursive: true });
      write(report, REPORT);
    },
  ],
  [
    "the whole folder moved away",
    () => renameSync(content, `${content}.away`),
    () => renameSync(`${content}.away`, content),
  ],
];

test.each(MISHAPS)(
  "%s leaves the last good site, and is forgotten when it is mended",
  async (_, mishap, mend) => {
    mishap();
    await until(async () => (await told("/")).standing === "earlier");
    expect(await page("/meetings/2026-01-15-board/01-report/")).toContain("Forty trees");
    expect((await fetch(`http://localhost:${port}/nothing/here/`)).status).toBe(404);
    mend();
    await until(async () => (await told("/")).standing === "saved");
  },
);

test("a meeting’s folder that is renamed has its pages at the new address only", async () => {
  const renamed = join(content, "meetings/2026-01-16-board");
  renameSync(dirname(report), renamed);
  write(join(renamed, "meeting.md"), AGENDA.replace("2026-01-15", "2026-01-16"));
  await until(async () => (await fetch(`http://localhost:${port}/meetings/2026-01-16-board/`)).ok);
  expect((await fetch(`http://localhost:${port}/meetings/2026-01-15-board/`)).status).toBe(404);
  renameSync(renamed, dirname(report));
  write(agenda, AGENDA);
  await until(async () => (await fetch(`http://localhost:${port}/meetings/2026-01-15-board/`)).ok);
});

test("sees every save of an editor that puts a new file in the place of the old one", async () => {
  for (const many of ["Eighty", "Ninety", "Hundred"]) {
    write(`${report}.new`, REPORT.replace("Forty", many));
    renameSync(`${report}.new`, report);
    await until(async () => (await page("/meetings/2026-01-15-board/01-report/")).includes(`${many} trees`));
  }
});

test("an address that cannot be one is answered, and the server stands", async () => {
  for (const address of [
    "/%E0%A4%A/",
    "//",
    "/%00/",
    "/..%2f..%2fetc/",
    "/__orderpaper/nothing",
    "/%2e%2e%2fx.pdf",
  ])
    expect((await raw(address)).status, address).toBeGreaterThanOrEqual(200);
  expect(await page("/")).toContain("Tiny Council");
});

test("shows an edit", async () => {
  writeFileSync(
    report,
    "---\ntitle: Street trees\nbackground-papers: []\n---\n## Summary\n\nFifty trees were planted.\n",
  );
  await until(async () => (await page("/meetings/2026-01-15-board/01-report/")).includes("Fifty trees"));
});

test("a broken file prints its finding, leaves the last good site, and is forgotten when it is mended", async () => {
  said.length = 0;
  writeFileSync(report, "---\ntitle: Street: trees: all\n---\nSixty.\n");
  await until(() => said.some((line) => line.includes("error[yaml-colon]")));
  expect(await page("/meetings/2026-01-15-board/01-report/")).toContain("Fifty trees");
  writeFileSync(
    report,
    "---\ntitle: Street trees\nbackground-papers: []\n---\n## Summary\n\nSeventy trees were planted.\n",
  );
  await until(async () => (await page("/meetings/2026-01-15-board/01-report/")).includes("Seventy trees"));
});

test("a new file and a new folder are seen", async () => {
  cpSync(join(content, "meetings/2026-01-15-board"), join(content, "meetings/2026-02-19-board"), {
    recursive: true,
  });
  writeFileSync(
    join(content, "meetings/2026-02-19-board/meeting.md"),
    "---\nbody: board\ndate: 2026-02-19\nagenda:\n  - title: Trees\n    papers: [01-report.md]\n---\n",
  );
  await until(async () => (await page("/meetings/2026-02-19-board/")).includes("19 February 2026"));
});
