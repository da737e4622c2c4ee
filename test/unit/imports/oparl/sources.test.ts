import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import type { Server } from "node:http";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { importOparl, oparlSource } from "../../../../src/imports/oparl/import-oparl.ts";
import { webSource } from "../../../../src/imports/oparl/web-source.ts";
import { contentFiles } from "../../../../src/site/files.ts";
import { opened, RICH, SERVED, tinyLibrary } from "../../site/data/data-councils.ts";
import { germanAnswers, serveGerman } from "./german-server.ts";
import { loadedFrom, siteSource, written } from "./site-source.ts";

let folder: string;
let server: Server;
let base: string;
let elsewhere: Awaited<ReturnType<typeof serveGerman>>;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "oparl-"));
  elsewhere = await serveGerman(() => ({ "/secret.pdf": "%PDF secret" }));
  ({ server, base } = await serveGerman((own) => ({
    "/round": { to: `${own}/round` },
    "/away": { to: `${elsewhere.base}/oparl/system` },
    "/near": { to: "/oparl/system" },
    "/silent": "never",
    "/words": "Guten Tag",
    "/led": JSON.stringify({ id: `${own}/led`, body: `${elsewhere.base}/oparl/bodies` }),
    "/none": JSON.stringify({ id: `${own}/none` }),
  })));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
  for (const each of [server, elsewhere.server]) {
    each.closeAllConnections();
    each.close();
  }
});

function put(name: string, files: Iterable<readonly [path: string, content: string | Uint8Array]>): string {
  const root = join(folder, name);
  for (const [path, content] of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  return root;
}

const council = opened(tinyLibrary(RICH), SERVED);
const site = (): readonly (readonly [string, string | Uint8Array])[] => [
  ...council.files,
  ...contentFiles(council.library).map(({ address, bytes }) => [address, bytes()] as const),
];

test("a folder with the output of a site is read as the site is, below whatever path it is served", async () => {
  const imported = await importOparl(oparlSource(put("site", site())));
  expect(imported).toEqual(await importOparl(siteSource(council)));
  expect(written(imported, "meetings/2026-01-15-board/trees.pdf")).toBe("not read here");
});

test("a folder of saved answers is read by what each says of itself", async () => {
  const ris = "https://ris.klein-guestrow.example";
  const answers = Object.entries(germanAnswers(ris)).map(
    // A body that is saved as itself and not as a list is known as itself.
    ([path, text]) =>
      [
        path,
        typeof text === "string" ? text.replace(`${ris}/oparl/bodies`, `${ris}/oparl/body/1`) : text,
      ] as const,
  );
  const files = answers.map(
    ([path, text], index) =>
      [
        path === "/oparl/system" ? "system.json" : `${index}${path.endsWith(".pdf") ? ".pdf" : ".json"}`,
        text,
      ] as const,
  );
  const { library, findings } = loadedFrom(await importOparl(oparlSource(put("saved", files))));
  expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(library.meetings.map(({ id }) => id)).toContain("2026-09-01-rat-der-stadt");
});

test.each([
  ["a way up", "/%2e%2e/outside.pdf"],
  ["a way up in one piece", "/..%2foutside.pdf"],
  ["a link", "/link.pdf"],
  ["a way round a link", "/linked/outside.pdf"],
])("nothing outside the folder is read, by %s", async (_, path) => {
  writeFileSync(join(folder, "outside.pdf"), "%PDF outside");
  const root = put(`closed-${path.replace(/[^a-z]/g, "")}`, [
    ["oparl/1.1/system.json", JSON.stringify({ id: `${SERVED}/oparl/1.1/system.json` })],
  ]);
  symlinkSync(join(folder, "outside.pdf"), join(root, "link.pdf"));
  symlinkSync(folder, join(root, "linked"));
  const source = oparlSource(root);
  expect(await source.bytes(`${SERVED}${path}`)).toBeUndefined();
  await expect(source.text(`${SERVED}${path}`)).rejects.toThrow("the folder has no file for");
});

test("a folder without a beginning, and no folder at all, are said to be that", () => {
  expect(() => oparlSource(put("empty", [["a.json", "{}"]]))).toThrow("there is no oparl/1.1/system.json in");
  expect(() => oparlSource(put("idless", [["system.json", "{}"]]))).toThrow(
    "system.json has no id that is an address",
  );
  expect(() => oparlSource(join(folder, "nowhere"))).toThrow("there is no folder");
  expect(() => oparlSource("ftp://x.example/")).toThrow("must begin with https://");
});

test.each([
  ["an address that leads to itself", "/round", "leads on and on"],
  ["one that leads to another server", "/away", "is not on the server that is read"],
  ["one with words and no JSON", "/words", "is not JSON"],
  ["one with nothing", "/nothing", "answered 404"],
  ["an object that leads to no council", "/none", "leads to no council"],
])("%s is no server of OParl", async (_, path, words) => {
  await expect(importOparl(oparlSource(`${base}${path}`))).rejects.toThrow(words);
});

test("a server that does not answer is not waited for", async () => {
  await expect(webSource(`${base}/silent`, 200).text(`${base}/silent`)).rejects.toThrow("did not answer");
});

test("a redirection on the same server is followed, and the council's own address will do", async () => {
  const files = async (path: string) =>
    (await importOparl(oparlSource(`${base}${path}`))).files.map((file) => file.path);
  expect(await files("/near")).toEqual(await files("/oparl/system"));
  expect(await files("/oparl/bodies")).toEqual(await files("/oparl/system"));
});

test("other servers are asked only if a list leads there", async () => {
  elsewhere.asked.length = 0;
  const imported = await importOparl(oparlSource(`${base}/led`));
  expect(elsewhere.asked).toContain("/oparl/meetings");
  expect(written(imported, "council.yaml")).toContain("Klein-Güstrow");
  elsewhere.asked.length = 0;
  expect(await webSource(`${base}/led`).bytes(`${elsewhere.base}/secret.pdf`)).toBeUndefined();
  expect(elsewhere.asked).toEqual([]);
});

test("what says that it is our own export writes nowhere but in its places, and sets nothing", async () => {
  const hostile = new Map(
    [...council.files].map(([address, text]) => [
      address,
      text
        .replaceAll('"pack:id": "board"', '"pack:id": "../../board"')
        .replaceAll('"pack:id": "01-report"', '"pack:id": "x/../../01-report"')
        .replaceAll('"pack:beside": "trees.pdf"', '"pack:beside": "../../../trees.pdf"')
        .replaceAll(
          '"pack:content": {',
          '"pack:content": { "waive": [{ "rule": "x" }], "editor": { "repository": "x" }, "__proto__": { "x": 1 }, "a b: c\\n---": 1,',
        ),
    ]),
  );
  expect(hostile).not.toEqual(council.files);
  const { files } = await importOparl(siteSource({ ...council, files: hostile }));
  for (const { path } of files) expect(path).toMatch(/^(?:[a-z0-9-]+\/)*[a-z0-9-]+\.(?:md|yaml|pdf)$/);
  expect(files.map(({ path }) => path)).toContain("bodies/board.md");
  for (const { content } of files) expect(String(content)).not.toMatch(/waive|editor|__proto__|a b/);
});
