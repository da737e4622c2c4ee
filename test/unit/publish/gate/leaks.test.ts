import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { verdictForPeople } from "../../../../src/publish/gate/report.ts";
import { verifyPublic } from "../../../../src/publish/gate/verify.ts";
import { type BuiltBeside, builtBeside } from "../../../canaries/built.ts";
import { FILE_LEAKS } from "../../../canaries/leaks/files.ts";
import { LEAKS } from "../../../canaries/leaks/index.ts";
import { leaked } from "../../../canaries/leaks/leak.ts";
import { matrix } from "../../../canaries/matrix.ts";
import { bare } from "../../../canaries/stranger/words.ts";
import { type Attempt, triedAtTheGate } from "../../../canaries/tried-at-the-gate.ts";

/** Words that are nobody's secret. */
const HARMLESS = "There is room for another bench beside the bandstand in the park";
const NOBODY: ReadonlySet<string> = new Set();
const ALL = process.env.CANARIES === "all";

let built: BuiltBeside;
beforeAll(async () => {
  built = await builtBeside(false);
});
afterAll(() => built?.clear());

/** Canaries whose words stand in what the gate said. */
const toldIn = (said: unknown): readonly string[] => {
  const words = bare(JSON.stringify(said));
  return built.planted.canaries.filter(({ text }) => words.includes(bare(text))).map(({ place }) => place);
};

describe("the gate", () => {
  test("finds nothing in a public site that was built while the private tree lay elsewhere", () => {
    const verdict = verifyPublic({ output: built.output, privateTree: built.secret, content: built.content });
    expect(verdict.hits).toEqual([]);
    expect(verdict.unread).toEqual([]);
    expect(verdict.faults).toEqual([]);
    expect(verdict.clean).toBe(true);
    expect(toldIn(verdict)).toEqual([]);
  });

  test("is silent about harmless words written in every one of these ways", async () => {
    const attempts: Attempt[] = [];
    for (const leak of LEAKS)
      attempts.push({ name: leak.name, file: await leaked(leak, HARMLESS, built.files), from: NOBODY });
    expect(triedAtTheGate(attempts, built).verdict.hits).toEqual([]);
  });

  test(
    "catches every canary in every format, and says where without saying what",
    async () => {
      const attempts: Attempt[] = [];
      for (const { canary, leak } of matrix(built.planted.canaries, LEAKS, ALL)) {
        const name = `${leak.name} | ${canary.place} | ${canary.kind}`;
        const file = await leaked(leak, canary.text, built.files);
        const from = built.planted.bedOf.get(canary.place) ?? NOBODY;
        attempts.push({ name, file, from, isLocked: leak.isLocked });
      }
      const { missed, verdict } = triedAtTheGate(attempts, built);
      expect(missed.map(({ name }) => name)).toEqual([]);
      expect(toldIn(verdict.certificate)).toEqual([]);
      expect(toldIn(verdictForPeople(verdict, "site", (_, words) => words))).toEqual([]);
    },
    ALL ? 3_600_000 : 120_000,
  );

  test("catches every private file that got out whole, packed, embedded or drawn anew", async () => {
    const attempts: Attempt[] = [];
    for (const leak of FILE_LEAKS)
      for (const secret of built.planted.secretFiles) {
        const file = await leak.write(secret);
        if (file !== undefined)
          attempts.push({ name: `${leak.name} | ${secret.path}`, file, from: new Set([secret.path]) });
      }
    const { missed } = triedAtTheGate(attempts, built);
    expect(missed.map(({ name }) => name)).toEqual([]);
  });
});
