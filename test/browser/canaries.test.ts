import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { verifyPublic } from "../../src/publish/gate/verify.ts";
import { type BuiltBeside, builtBeside, builtForMembers } from "../canaries/built.ts";
import { leaked } from "../canaries/leaks/leak.ts";
import { PACKS } from "../canaries/leaks/packs.ts";
import { matrix } from "../canaries/matrix.ts";
import { byMachine, has } from "../canaries/stranger/pdf.ts";
import { searchFile, searchForFiles } from "../canaries/stranger/search.ts";
import { bare } from "../canaries/stranger/words.ts";
import { type Attempt, triedAtTheGate } from "../canaries/tried-at-the-gate.ts";

const NOBODY: ReadonlySet<string> = new Set();

let built: BuiltBeside;
let packs: readonly (readonly [path: string, bytes: Uint8Array])[];
beforeAll(async () => {
  built = await builtBeside(true);
  packs = [...built.files].filter(([path]) => path.endsWith(".pdf"));
});
afterAll(() => built?.clear());

describe("a public site with its packs, built while the private tree lay elsewhere", () => {
  test("holds no canary and no private file, by an independent search of every byte", async () => {
    expect(packs.length).toBeGreaterThan(1);
    const found: string[] = [];
    for (const [path, bytes] of built.files) {
      const places = await searchFile({ path, bytes }, built.planted.canaries);
      const files = searchForFiles({ path, bytes }, built.planted.secretFiles);
      found.push(...[...places, ...files].map((what) => `${path}: ${what}`));
    }
    expect(found).toEqual([]);
  });

  test("holds none by the gate", () => {
    const { output, secret, content } = built;
    const verdict = verifyPublic({ output, privateTree: secret, content });
    expect(verdict.hits).toEqual([]);
    expect(verdict.unread).toEqual([]);
    expect(verdict.faults).toEqual([]);
    expect(verdict.clean).toBe(true);
  });

  describe.each(["pdftotext", "qpdf"] as const)("by this machine's %s", (program) => {
    test.skipIf(!has(program))("every pack has its public words and no canary", () => {
      for (const [path, bytes] of packs) {
        const words = bare(byMachine(program, bytes).toString("latin1"));
        if (program === "pdftotext") expect(words, path).toContain(bare("Estates Committee"));
        expect(built.planted.canaries.filter(({ text }) => words.includes(bare(text)))).toEqual([]);
      }
    });
  });
});

describe("packs that were spoilt", () => {
  test("the gate catches every canary put into one", async () => {
    const attempts: Attempt[] = [];
    for (const { canary, leak } of matrix(built.planted.canaries, PACKS, false)) {
      const file = await leaked(leak, canary.text, built.files);
      const from = built.planted.bedOf.get(canary.place) ?? NOBODY;
      attempts.push({ name: `${leak.name} | ${canary.place} | ${canary.kind}`, file, from });
    }
    const some = process.env.CANARIES === "all" ? attempts : attempts.filter((_, i) => i % 9 === 0);
    expect(triedAtTheGate(some, built).missed.map(({ name }) => name)).toEqual([]);
  });
});

describe("the members' edition, put into the public folder by mistake", () => {
  test("is caught in every file in which an independent search finds a canary", async () => {
    const members = await builtForMembers(built, join(built.secret, "..", "members"));
    const attempts: Attempt[] = [];
    const seen = new Set<string>();
    for (const [path, bytes] of members) {
      const places = await searchFile({ path, bytes }, built.planted.canaries);
      for (const place of places) seen.add(place);
      const from = new Set(places.flatMap((place) => [...(built.planted.bedOf.get(place) ?? [])]));
      if (places.length > 0) attempts.push({ name: path, file: { path, bytes }, from });
    }
    expect(attempts.filter(({ name }) => name.endsWith("pack.pdf")).length).toBeGreaterThan(0);
    expect(seen.size).toBeGreaterThan(60);
    expect(triedAtTheGate(attempts, built).missed.map(({ name }) => name)).toEqual([]);
  });
});
