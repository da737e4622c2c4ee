import * as v from "valibot";
import { expect, test } from "vitest";
import { FIELD_WORDS } from "../../../../src/model/field-words/field-words.ts";
import { civilDate, group, listOf, oneOf, text, wordsOr, yesNo } from "../../../../src/model/fields.ts";
import { type JsonSchema, jsonSchema } from "../../../../src/publish/schemas/json-schema.ts";
import { readSchema } from "../../../../src/publish/schemas/read-schema.ts";
import { schemaFiles } from "../../../../src/publish/schemas/schema-files.ts";
import { THINGS } from "../../../../src/publish/schemas/things.ts";

const words = (noun: string, name: string): unknown => FIELD_WORDS[noun]?.[name];

/** "noun: field" of every field of every group that a schema holds. */
function fieldsOf(schema: v.GenericSchema, seen = new Set<string>()): readonly string[] {
  const shape = readSchema(schema);
  if (shape.kind === "list") return fieldsOf(shape.item, seen);
  if (shape.kind === "either") return shape.shapes.flatMap((one) => fieldsOf(one, seen));
  if (shape.kind !== "group" || seen.has(shape.noun)) return [];
  seen.add(shape.noun);
  return shape.fields.flatMap(({ name, schema: inner }) => [
    `${shape.noun}: ${name}`,
    ...fieldsOf(inner, seen),
  ]);
}

test("every field has a sentence in src/model/field-words, and none is of a field that is gone", () => {
  const fields = [...new Set(THINGS.flatMap(({ schema }) => fieldsOf(schema)))].sort();
  const worded = Object.entries(FIELD_WORDS).flatMap(([noun, sentences]) =>
    Object.keys(sentences).map((name) => `${noun}: ${name}`),
  );
  expect(worded.sort()).toEqual(fields);
  for (const sentences of Object.values(FIELD_WORDS))
    for (const sentence of Object.values(sentences)) expect(sentence).toMatch(/^\S.*\.$/);
});

test("a group becomes what an editor can say: words, choices, days, lists, groups once", () => {
  const inner = group("a waiver", { rule: text });
  const schema = group("a meeting", {
    body: text,
    date: civilDate,
    status: v.optional(oneOf(["cancelled", "postponed"])),
    open: v.optional(yesNo),
    agenda: v.optional(listOf(wordsOr(text, inner)), []),
    waive: v.optional(inner),
  });
  expect(jsonSchema(schema, "A meeting")).toEqual({
    $schema: "http://json-schema.org/draft-07/schema#",
    title: "A meeting",
    type: "object",
    additionalProperties: false,
    required: ["body", "date"],
    properties: {
      body: { description: words("a meeting", "body"), type: ["string", "number"], minLength: 1 },
      date: {
        description: words("a meeting", "date"),
        type: "string",
        pattern: "^\\d{4}-\\d{2}-\\d{2}$",
        format: "date",
      },
      status: {
        description: words("a meeting", "status"),
        enum: ["cancelled", "postponed", null],
      },
      open: {
        type: ["string", "boolean", "null"],
        pattern: "^([Yy][Ee][Ss]|[Nn][Oo]|[Tt][Rr][Uu][Ee]|[Ff][Aa][Ll][Ss][Ee])$",
      },
      agenda: {
        description: words("a meeting", "agenda"),
        type: ["array", "null"],
        items: {
          anyOf: [{ type: ["string", "number"], minLength: 1 }, { $ref: "#/definitions/a-waiver" }],
        },
      },
      waive: {
        description: words("a meeting", "waive"),
        anyOf: [{ $ref: "#/definitions/a-waiver" }, { type: "null" }],
      },
    },
    definitions: {
      "a-waiver": {
        type: "object",
        additionalProperties: false,
        required: ["rule"],
        properties: {
          rule: { description: words("a waiver", "rule"), type: ["string", "number"], minLength: 1 },
        },
      },
    },
  });
});

test("a schema that an editor could not follow is a fault, not a schema that lets everything through", () => {
  const own = v.pipe(
    text,
    v.check((typed) => typed !== "no"),
  );
  expect(() => jsonSchema(group("a thing", { own }), "A thing")).toThrow("inEditors() of a field with check");
  expect(() => jsonSchema(group("a thing", { when: v.date() }), "A thing")).toThrow("valibot's date");
  const twice = { one: group("a part", { a: text }), two: group("a part", { b: text }) };
  expect(() => jsonSchema(group("a thing", twice), "A thing")).toThrow(
    "two groups of fields are called a part",
  );
});

test("there is a file for each kind of file, with a name of its own", () => {
  const files = schemaFiles();
  expect(files.map(({ address }) => address)).toContain("/schemas/meeting.schema.json");
  expect(new Set(files.map(({ address }) => address)).size).toBe(THINGS.length);
  const meeting = JSON.parse(
    new TextDecoder().decode(files.find(({ address }) => address.includes("meeting"))?.bytes()),
  ) as JsonSchema;
  expect(meeting).toEqual(jsonSchema(THINGS[3]?.schema ?? v.string(), "A meeting and its agenda"));
});
