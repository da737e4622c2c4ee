import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { Ajv } from "ajv";
import { afterEach, beforeEach, expect, test } from "vitest";
import { runVerifyPublic, type VerifyPublicOptions } from "../../../../src/commands/verify-public.ts";
import { verdictForPeople } from "../../../../src/publish/gate/report.ts";
import { GateFault, verifyPublic } from "../../../../src/publish/gate/verify.ts";
import { TINY } from "../../../tiny-council.ts";

let root = "";
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "orderpaper-gate-"));
  write("content", TINY);
  write("private", PRIVATE);
  write("out", CLEAN);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const PRIVATE = {
  "meetings/2026-01-15-board/02-lease.md":
    '---\ntitle: Lease of the Oddfellow yard\nitem: "2"\n---\nThe landlord would take four hundred a week for the yard.\n\nForty trees were planted.\n',
  "meetings/2026-01-15-board/02-plan.bin": Uint8Array.from({ length: 400 }, (_, at) => (at * 37) % 251),
};
const CLEAN = {
  "index.html": "<!doctype html><title>Board</title><p>Forty trees were planted.",
  "a/b.txt": "Street trees",
};
const LEAK = "<!doctype html><title>x</title><p>They say the landlord would <b>take four hundred</b> a week.";

function write(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, folder, path)), { recursive: true });
    writeFileSync(join(root, folder, path), content);
  }
}

const verify = (waived?: readonly string[]) =>
  verifyPublic({
    output: join(root, "out"),
    privateTree: join(root, "private"),
    content: join(root, "content"),
    waived,
    on: "2026-01-08",
  });
const plain = (_: unknown, words: string): string => words;

test("an output that says only what public content says is clean", () => {
  const verdict = verify();
  expect({ ...verdict, certificate: undefined }).toEqual({
    clean: true,
    hits: [],
    unread: [],
    faults: [],
    overlaps: [],
    unusedWaivers: [],
    certificate: undefined,
  });
});

test("a leaked sentence is found, with its file and that of the secret, and never told", () => {
  write("out", { "papers/x.html": LEAK });
  const verdict = verify();
  expect(verdict.clean).toBe(false);
  for (const { file, secret } of verdict.hits)
    expect([file, secret]).toEqual([
      "papers/x.html",
      { file: "meetings/2026-01-15-board/02-lease.md", place: "line 5" },
    ]);
  const told = verdictForPeople(verdict, "out", plain) + JSON.stringify(verdict);
  expect(told).toContain("02-lease.md, line 5");
  expect(told).not.toMatch(/landlord|hundred|oddfellow/i);
});

test("the bytes of a private file are found under another name", () => {
  write("out", { "x.bin": PRIVATE["meetings/2026-01-15-board/02-plan.bin"] });
  expect(verify().hits.filter(({ kind }) => kind === "bytes")).toMatchObject([
    {
      file: "x.bin",
      where: "the whole file",
      secret: { file: "meetings/2026-01-15-board/02-plan.bin", place: "the whole file" },
    },
  ]);
});

test("a file whose name is the secret is called by its number", () => {
  write("out", { "lease-of-the-oddfellow-yard.html": "<!doctype html><title>x</title>" });
  const verdict = verify();
  expect(verdict.hits.some(({ where }) => where.startsWith("file name"))).toBe(true);
  const told = verdictForPeople(verdict, "out", plain);
  expect(told).toContain("out/file 3 of 3");
  expect(told).not.toMatch(/oddfellow/i);
});

test("what cannot be read fails until it is accepted by name", () => {
  symlinkSync(join(root, "content"), join(root, "out", "more"));
  expect(verify()).toMatchObject({ clean: false, unread: [{ tree: "output", file: "more", waived: false }] });
  expect(verify(["more"])).toMatchObject({ clean: true, unread: [{ waived: true }], unusedWaivers: [] });
});

test("a place of the private tree can be accepted, and a waiver that nothing needs is said", () => {
  write("out", { "x.html": LEAK });
  const verdict = verify(["meetings/2026-01-15-board/02-lease.md:5", "nothing.pdf"]);
  expect(verdict).toMatchObject({ clean: true, unusedWaivers: ["nothing.pdf"] });
  expect(verdict.certificate).toMatchObject({ found: { hits: 0 }, result: "clean" });
  expect(verdict.certificate.waived.hits).toBe(verdict.hits.length);
});

test("a private file that public content mostly says too is said", () => {
  write("content", {
    "pages/lease.md": `---\ntitle: x\n---\n${PRIVATE["meetings/2026-01-15-board/02-lease.md"].slice(60)}`,
  });
  expect(verify().overlaps).toMatchObject([{ file: "meetings/2026-01-15-board/02-lease.md" }]);
});

test("broken front matter in the private tree and a council without content keep nothing back", () => {
  write("private", {
    "meetings/x/y.md": "---\ntitle: 'Quagmire: [\n\tbad: *x\nWithheld words about Thistlewood House\n",
  });
  write("out", { "x.txt": "They came to Thistlewood House." });
  expect(verify().hits).toMatchObject([{ secret: { file: "meetings/x/y.md", place: "line 4" } }]);
});

test("without a private tree the structure alone is judged", () => {
  write("out", { "x.html": `${LEAK}<!-- remark -->` });
  const verdict = verifyPublic({ output: join(root, "out") });
  expect(verdict.hits).toEqual([]);
  expect(verdict.faults).toMatchObject([{ file: "x.html", kind: "comment" }]);
  expect(verdict.certificate.private).toBeUndefined();
});

test("a folder that is not there is a fault of use", () => {
  expect(() => verifyPublic({ output: join(root, "nowhere") })).toThrow(GateFault);
});

const count = { type: "integer", minimum: 0 };
const digest = { type: "string", pattern: "^[0-9a-f]{64}$" };
const closed = (properties: object, optional: readonly string[] = []): object => ({
  type: "object",
  properties,
  required: Object.keys(properties).filter((name) => !optional.includes(name)),
  additionalProperties: false,
});
const three = closed({ hits: count, unread: count, faults: count });
const CERTIFICATE = closed(
  {
    kind: { const: "orderpaper public output" },
    tool: { type: "string", pattern: "^orderpaper \\d" },
    on: { type: "string", format: undefined, pattern: "^\\d{4}-\\d\\d-\\d\\d$" },
    result: { enum: ["clean", "failed"] },
    output: closed({ files: count, bytes: count, strands: count, sha256: digest }),
    private: closed({
      files: count,
      bytes: count,
      sha256: digest,
      stretches: count,
      phrases: count,
      fingerprints: count,
    }),
    publicFiles: count,
    found: three,
    waived: three,
  },
  ["on", "private", "publicFiles"],
);

test("the certificate keeps its schema, is the same twice, and its digest is what sha256sum makes", () => {
  write("out", { "x.html": LEAK });
  const { certificate } = verify();
  const { format: _, ...on } = (CERTIFICATE as { properties: { on: Record<string, unknown> } }).properties.on;
  const ajv = new Ajv();
  const schema = {
    ...CERTIFICATE,
    properties: { ...(CERTIFICATE as { properties: object }).properties, on },
  };
  expect(ajv.validate(schema, certificate), ajv.errorsText()).toBe(true);
  expect(verify().certificate).toEqual(certificate);
  const lines = ["a/b.txt", "index.html", "x.html"].map(
    (path) => `${sha256(readFileSync(join(root, "out", path)))}  ./${path}\n`,
  );
  expect(certificate.output.sha256).toBe(sha256(lines.join("")));
  expect(JSON.stringify(certificate)).not.toMatch(/lease|oddfellow/i);
});

const sha256 = (data: string | Uint8Array): string => createHash("sha256").update(data).digest("hex");

function run(options: Partial<VerifyPublicOptions> = {}) {
  const printed: string[] = [];
  const code = runVerifyPublic(
    {
      output: join(root, "out"),
      privateTree: join(root, "private"),
      content: join(root, "content"),
      ...options,
    },
    {
      say: (line) => printed.push(line),
      print: (text) => printed.push(text),
      progress: () => {},
      paint: plain,
    },
  );
  return { code, printed: printed.join("\n") };
}

test("the command ends with 0 or 1, and lays the certificate beside the output, in two forms", () => {
  expect(run().code).toBe(0);
  const certificate: unknown = JSON.parse(readFileSync(join(root, "out.certificate.json"), "utf8"));
  expect(certificate).toMatchObject({ result: "clean", private: { sha256: expect.any(String) } });
  const text = readFileSync(join(root, "out.certificate.txt"), "utf8");
  expect(text).toContain("Nothing private was found in this output.");
  expect(text).not.toContain((certificate as { private: { sha256: string } }).private.sha256);
  write("out", { "x.html": LEAK });
  expect(run().code).toBe(1);
  expect(readFileSync(join(root, "out.certificate.txt"), "utf8")).toContain("MUST NOT BE PUBLISHED");
  expect(JSON.parse(run({ format: "json" }).printed.split("\nThe certificate")[0] ?? "")).toMatchObject({
    clean: false,
  });
});

test.each([
  ["a certificate inside the output", { certificate: "out/c.json" }],
  ["a certificate that is no JSON", { certificate: "c.txt" }],
  ["an output that is not there", { output: "nowhere" }],
  ["a day that is none", { on: "tomorrow" }],
  ["a format that is none", { format: "short" }],
])("%s is a fault of use", (_, options) => {
  const inRoot = Object.fromEntries(
    Object.entries(options).map(([name, value]) => [
      name,
      ["certificate", "output"].includes(name) ? join(root, value) : value,
    ]),
  );
  expect(() => run(inRoot)).toThrow();
});
