import { readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import type { CivilDate } from "../../../src/model/civil-date.ts";
import { pageNumberFiles } from "../../../src/site/page-numbers.ts";
import { STATIC } from "../../../src/views/static-files.ts";
import { MEETING, packedCouncil } from "../views/packed-council.ts";

const schema = JSON.parse(readFileSync(join(STATIC, "schemas/pages.schema.json"), "utf8")) as object;
const validate = new Ajv.default({ strict: true }).compile(schema);

const date = "2026-01-12" as CivilDate;
const pages = { from: "5", to: "6a" };
const SUPPLEMENTS = [
  {
    number: 1,
    published: date,
    sides: 8,
    bytes: 1,
    added: [{ title: "Floods", item: "3", pages }],
    replaced: [{ title: "Trees", pages, old: { from: "5", to: "6" }, revised: date, reason: "New figures." }],
  },
];

function written(more: Parameters<typeof packedCouncil>[0] = {}): string {
  const { context } = packedCouncil(more);
  const file = pageNumberFiles(context).find(({ address }) => address === `/meetings/${MEETING}/pages.json`);
  if (!file) throw new Error("the pack has page numbers");
  return new TextDecoder().decode(file.bytes());
}

test("page numbers say where every part and every paragraph is", () => {
  const text = written();
  expect(text).toBe(`${JSON.stringify(JSON.parse(text), undefined, 2)}\n`);
  const numbers = JSON.parse(text) as { readonly parts: readonly object[] };
  expect(Object.keys(numbers)).toEqual([
    "meeting",
    "pdf",
    "sides",
    "labels",
    "items",
    "parts",
    "supplements",
  ]);
  expect(numbers).toMatchObject({
    pdf: `/meetings/${MEETING}/pack.pdf`,
    sides: 7,
    labels: ["1", "2", "3", "4", "5", "6", "6a"],
    items: { "item-2": [{ from: "5", to: "6a" }] },
  });
  expect(numbers.parts[2]).toEqual({
    key: "01-report",
    title: "01-report",
    item: "item-2",
    from: "5",
    to: "6a",
    side: 5,
    labels: ["5", "6", "6a"],
    address: `/meetings/${MEETING}/01-report/`,
    anchors: { "p2.1": "6a", "p1.2": "6", "p1.1": "5", s1: "5", s2: "6a" },
  });
});

test("they keep to their schema, with supplements and without", () => {
  for (const text of [written(), written({ supplements: SUPPLEMENTS })]) {
    validate(JSON.parse(text));
    expect(validate.errors ?? []).toEqual([]);
  }
});

test("the schema lets nothing else through", () => {
  const numbers = JSON.parse(written()) as Record<string, unknown>;
  expect(validate({ ...numbers, sides: 0 })).toBe(false);
  expect(validate({ ...numbers, labels: ["i"] })).toBe(false);
  expect(validate({ ...numbers, more: true })).toBe(false);
});
