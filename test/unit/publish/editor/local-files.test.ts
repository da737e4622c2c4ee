import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { localFiles } from "../../../../src/publish/editor/local-files.ts";

const root = mkdtempSync(join(tmpdir(), "local-files-"));
const content = join(root, "content");
const ask = localFiles(content);
const asked = (action: string, params: object = {}) => ask({ action, params });
const save = (path: string, raw = "x") => asked("persistEntry", { dataFiles: [{ path, raw }], assets: [] });

beforeAll(() => {
  mkdirSync(join(content, "people"), { recursive: true });
  mkdirSync(join(content, "actions/2026-01-15"), { recursive: true });
  writeFileSync(join(content, "people/ada-clerk.md"), "---\nname: Ada Clerk\n---\n");
  writeFileSync(join(content, "people/photo.png"), "");
  writeFileSync(join(content, "actions/2026-01-15/01-trees.md"), "---\nmeeting: x\n---\n");
  writeFileSync(join(root, "secret.md"), "secret");
  symlinkSync(join(root, "secret.md"), join(content, "people/link.md"));
  symlinkSync(root, join(content, "out"));
});
afterAll(() => rmSync(root, { recursive: true }));

test("lists and reads what lies in a folder, as deep as it is asked", () => {
  expect(asked("entriesByFolder", { folder: "content/people", extension: "md", depth: 1 })).toEqual({
    status: 200,
    body: [
      {
        data: "---\nname: Ada Clerk\n---\n",
        file: { path: "content/people/ada-clerk.md", id: "content/people/ada-clerk.md" },
      },
    ],
  });
  const actions = (depth: number) =>
    (asked("entriesByFolder", { folder: "content/actions", extension: "md", depth }).body as unknown[])
      .length;
  expect([actions(1), actions(2)]).toEqual([0, 1]);
  expect(asked("entriesByFolder", { folder: "content/matters", extension: "md", depth: 1 }).body).toEqual([]);
  expect(asked("getEntry", { path: "content/people/bo-baum.md" })).toEqual({
    status: 200,
    body: { data: null, file: { path: "content/people/bo-baum.md", id: null } },
  });
});

test("writes a file, in a folder that was not there, and takes it away", () => {
  expect(save("content/matters/tannery-row.md", "---\ntitle: Tannery Row\n---\n").status).toBe(200);
  expect(readFileSync(join(content, "matters/tannery-row.md"), "utf8")).toContain("Tannery Row");
  expect(asked("deleteFiles", { paths: ["content/matters/tannery-row.md"] }).status).toBe(200);
  expect(existsSync(join(content, "matters/tannery-row.md"))).toBe(false);
});

test("touches nothing but Markdown and YAML inside the content folder, and follows no link", () => {
  for (const path of [
    "content/../secret.md",
    "secret.md",
    "/etc/passwd.md",
    "content/people/..\\..\\secret.md",
    "content/people/.hidden.md",
    "content/people/evil.js",
    "content/people/link.md",
    "content/out/secret.md",
    "content",
    "",
  ]) {
    expect([path, save(path).status]).toEqual([path, 403]);
    expect([path, asked("getEntry", { path }).status]).toEqual([path, 403]);
    expect([path, asked("deleteFiles", { paths: [path] }).status]).toEqual([path, 403]);
  }
  expect(readFileSync(join(root, "secret.md"), "utf8")).toBe("secret");
  expect(asked("persistEntry", { dataFiles: [], assets: [{ path: "content/a.png" }] }).status).toBe(403);
});

test("two files are saved together or not at all", () => {
  const dataFiles = [
    { path: "content/people/cy.md", raw: "x" },
    { path: "secret.md", raw: "x" },
  ];
  expect(asked("persistEntry", { dataFiles }).status).toBe(403);
  expect(existsSync(join(content, "people/cy.md"))).toBe(false);
});

test("what it does not do is said", () => {
  expect(asked("publishUnpublishedEntry").status).toBe(422);
  expect(ask(null).status).toBe(422);
  expect(asked("constructor").status).toBe(422);
});
