import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import { load } from "../../../src/content/load.ts";
import { spanOnLine } from "../../../src/findings/finding.ts";
import { asJson } from "../../../src/findings/report.ts";
import { STATIC } from "../../../src/views/static-files.ts";
import { readCase } from "../../case-file.ts";
import { findingsOf, tinyCouncil } from "../../tiny-council.ts";

const schema = JSON.parse(readFileSync(join(STATIC, "schemas/findings.schema.json"), "utf8")) as object;
const validate = new Ajv2020({ strict: true, allErrors: true }).compile(schema);
const CASES = fileURLToPath(new URL("../../cases/", import.meta.url));

const files = (name: string): ReturnType<typeof tinyCouncil> => {
  const written = [...readCase(readFileSync(join(CASES, name), "utf8")).files];
  return tinyCouncil(
    Object.fromEntries(
      written.flatMap(([path, file]) => (file.kind === "bytes" ? [[path, file.bytes]] : [])),
    ),
  );
};

test("what --format json prints keeps to its schema, for every folder of cases", () => {
  const names = readdirSync(CASES, { recursive: true, encoding: "utf8" })
    .filter((name) => /^(?:fields|names|waivers|frozen-pages|many-at-once)\/.+\.txt$/.test(name))
    .sort();
  let found = 0;
  for (const name of names) {
    const read = files(name);
    const printed = asJson({ findings: findingsOf(read), texts: load(read).texts, files: read.list.length });
    validate(JSON.parse(printed));
    expect([name, validate.errors ?? []]).toEqual([name, []]);
    found += (JSON.parse(printed) as { findings: unknown[] }).findings.length;
  }
  expect(found).toBeGreaterThan(names.length);
});

test("the schema lets nothing else through", () => {
  const span = spanOnLine("content/council.yaml", 1, 1, 4);
  const finding = { id: "field-wrong", severity: "error", span, message: "no" };
  const withFinding = (more: object) =>
    validate({ version: 1, files: 1, findings: [{ ...finding, ...more }] });
  expect(withFinding({})).toBe(true);
  for (const more of [
    { severity: "fatal" },
    { id: "Field Wrong" },
    { span: { ...span, line: 0 } },
    { fix: "" },
  ])
    expect(withFinding(more)).toBe(false);
  expect(validate({ version: 2, files: 1, findings: [] })).toBe(false);
});
