import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { editorDoor } from "../../../../src/commands/serve/editor-door.ts";

const content = mkdtempSync(join(tmpdir(), "editor-door-"));
let isOn = true;
const door = editorDoor(content, () => isOn);
const server = createServer((asking, answering) =>
  door(asking, answering, () => answering.writeHead(404).end("next")),
);
let port = 0;

beforeAll(async () => {
  mkdirSync(join(content, "people"));
  writeFileSync(join(content, "people/ada.md"), "---\nname: Ada\n---\n");
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  port = (server.address() as AddressInfo).port;
});
afterAll(async () => {
  await new Promise((closed) => server.close(closed));
  rmSync(content, { recursive: true });
});

/** Asks as a browser does on behalf of a page; `headers` say what is otherwise. */
function ask(
  headers: Readonly<Record<string, string>> = {},
  body = '{"action":"info"}',
  path = "/admin/files",
) {
  return new Promise<{ readonly status: number; readonly body: string }>((done, failed) => {
    const own = { host: `localhost:${port}`, origin: `http://localhost:${port}` };
    const asking = request(
      {
        port,
        host: "127.0.0.1",
        agent: false,
        path,
        method: headers.method ?? "POST",
        headers: { ...own, "content-type": "application/json; charset=utf-8", ...headers },
      },
      (answer) => {
        let text = "";
        answer.setEncoding("utf8").on("data", (part: string) => {
          text += part;
        });
        answer.on("end", () => done({ status: answer.statusCode ?? 0, body: text }));
      },
    );
    asking.once("error", failed).end(body);
  });
}

test("answers the editor of its own site", async () => {
  const { status, body } = await ask();
  expect(status).toBe(200);
  expect(JSON.parse(body)).toMatchObject({ publish_modes: ["simple"], type: "local_fs" });
});

test("answers nobody else: another page, another name for this computer, a form, a link", async () => {
  for (const headers of [
    { origin: "https://elsewhere.example" },
    { origin: "null" },
    { origin: `http://localhost:${port + 1}` },
    { host: `rebound.example:${port}`, origin: `http://rebound.example:${port}` },
    { "content-type": "text/plain" },
    { "content-type": "application/x-www-form-urlencoded" },
    { method: "GET" },
  ])
    expect([headers, (await ask(headers)).status]).toEqual([headers, 403]);
});

test("what is no JSON is a fault that is said, and the server goes on", async () => {
  expect((await ask({}, "{")).status).toBe(500);
  expect((await ask()).status).toBe(200);
});

test("is shut as long as council.yaml asks for no editor, and lets every other address by", async () => {
  expect(await ask({}, "", "/meetings/")).toEqual({ status: 404, body: "next" });
  expect((await ask({ method: "GET" }, "", "/admin/")).status).toBe(302);
  isOn = false;
  expect(await ask()).toEqual({ status: 404, body: "next" });
  expect((await ask({ method: "GET" }, "", "/admin/")).status).toBe(404);
  isOn = true;
});
