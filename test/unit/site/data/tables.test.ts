import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, test } from "vitest";
import type { Library } from "../../../../src/model/library.ts";
import { TABLES } from "../../../../src/model/open-data.ts";
import { csvText } from "../../../../src/site/data/tables/csv.ts";
import { demoLibrary, type Opened, opened, RICH, SERVED, textOf, tinyLibrary } from "./data-councils.ts";

type Row = Readonly<Record<string, string>>;

interface DescribedField {
  readonly name: string;
  readonly type: string;
  readonly constraints?: { readonly required?: boolean; readonly enum?: readonly string[] };
}

interface DescribedTable {
  readonly name: string;
  readonly path: string;
  readonly schema: {
    readonly fields: readonly DescribedField[];
    readonly primaryKey?: readonly string[];
    readonly foreignKeys?: readonly {
      readonly fields: readonly string[];
      readonly reference: { readonly resource: string; readonly fields: readonly string[] };
    }[];
  };
}

interface DataPackage {
  readonly profile: string;
  readonly name: string;
  readonly licenses?: readonly { readonly title: string; readonly path: string }[];
  readonly resources: readonly DescribedTable[];
}

const packageOf = (all: Opened) => JSON.parse(textOf(all, "/data/datapackage.json")) as DataPackage;
const rowsOf = (all: Opened, path: string): readonly Row[] =>
  parse(textOf(all, `/data/${path}`), { columns: true, record_delimiter: "\r\n" });

/** How Table Schema writes values of each type. */
const LEXICAL: Readonly<Record<string, RegExp>> = {
  string: /(?:)/,
  date: /^\d{4}-\d{2}-\d{2}$/,
  integer: /^-?\d+$/,
  boolean: /^(?:true|false)$/,
};

/** What its own description does not allow in a table. */
function faultsOf(all: Opened, { path, schema }: DescribedTable): readonly string[] {
  const faults: string[] = [];
  const rows = rowsOf(all, path);
  const key = (row: Row, names: readonly string[]) => JSON.stringify(names.map((name) => row[name]));
  const [head = ""] = textOf(all, `/data/${path}`).split("\r\n");
  if (head !== schema.fields.map(({ name }) => name).join(",")) faults.push(`${path} has the head ${head}`);
  for (const { name, type, constraints } of schema.fields)
    for (const row of rows) {
      const value = row[name] ?? "";
      if (value === "") {
        if (constraints?.required) faults.push(`${path}: a line without ${name}`);
      } else if (!LEXICAL[type]?.test(value) || (constraints?.enum && !constraints.enum.includes(value)))
        faults.push(`${path}: ${name} is ${value}`);
    }
  if (schema.primaryKey) {
    const keys = rows.map((row) => key(row, schema.primaryKey ?? []));
    if (new Set(keys).size !== keys.length) faults.push(`${path} has a key twice`);
  }
  for (const { fields, reference } of schema.foreignKeys ?? []) {
    const known = new Set(rowsOf(all, `${reference.resource}.csv`).map((row) => key(row, reference.fields)));
    for (const row of rows)
      if (!known.has(key(row, fields))) faults.push(`${path}: ${key(row, fields)} is not known`);
  }
  return faults;
}

describe.each([
  { name: "the demo", library: demoLibrary },
  { name: "a council with everything", library: () => tinyLibrary(RICH) },
  { name: "the smallest council", library: () => tinyLibrary() },
])("tables of $name", ({ library: make }) => {
  let library: Library;
  let all: Opened;
  beforeAll(() => {
    library = make();
    all = opened(library, SERVED);
  });

  test("the data package describes each of them, and each is as it says", () => {
    const { profile, name, resources } = packageOf(all);
    expect(profile).toBe("tabular-data-package");
    expect(name).toMatch(/^[a-z0-9._-]+$/);
    expect(resources.map((resource) => resource.name)).toEqual(TABLES.map((table) => table.name));
    expect(resources.flatMap((resource) => faultsOf(all, resource))).toEqual([]);
  });

  test("JSON has the same lines as CSV", () => {
    for (const { name } of TABLES) {
      const rows = rowsOf(all, `${name}.csv`);
      const objects = JSON.parse(textOf(all, `/data/${name}.json`)) as readonly Readonly<
        Record<string, unknown>
      >[];
      expect(objects).toHaveLength(rows.length);
      for (const [at, object] of objects.entries()) {
        const cells = Object.entries(rows[at] ?? {}).filter(([, cell]) => cell !== "");
        expect(cells.map(([field]) => field)).toEqual(Object.keys(object));
        for (const [field, cell] of cells)
          expect([String(object[field]), `'${String(object[field])}`]).toContain(cell);
      }
    }
  });

  test("there is a line for each meeting, paper and action", () => {
    expect(rowsOf(all, "meetings.csv").map(({ meeting }) => meeting)).toEqual(
      library.meetings.map(({ id }) => id),
    );
    expect(rowsOf(all, "papers.csv").map(({ paper }) => paper)).toEqual(
      library.meetings.flatMap(({ papers }) => papers.map(({ id }) => id)),
    );
    expect(rowsOf(all, "actions.csv").map(({ action }) => action)).toEqual(
      library.actions.map(({ id }) => id),
    );
  });
});

test("votes add up: a line a voter where names were taken, a line an option where not", () => {
  const rows = rowsOf(opened(tinyLibrary(RICH), SERVED), "votes.csv");
  expect(rows.map(({ vote, option, count, person, name }) => [vote, option, count, person, name])).toEqual([
    ["1", "for", "1", "ada-clerk", "Councillor Ada Clerk"],
    ["1", "for", "1", "", "Bo Guest"],
    ["1", "against", "0", "", ""],
    ["2", "for", "3", "", ""],
    ["2", "against", "3", "", ""],
    ["2", "abstained", "1", "", ""],
  ]);
});

test("decisions have their item and say that the minutes are a draft", () => {
  expect(rowsOf(opened(tinyLibrary(RICH), SERVED), "decisions.csv")).toMatchObject([
    { word: "RESOLVED", item: "item-1", item_title: "Street trees", draft: "true" },
  ]);
});

test("no cell begins as a formula does", () => {
  for (const library of [tinyLibrary(RICH), demoLibrary()]) {
    const all = opened(library, SERVED);
    for (const { name } of TABLES)
      for (const row of rowsOf(all, `${name}.csv`))
        for (const value of Object.values(row)) expect(value).not.toMatch(/^\s*[=+\-@＝＋－＠]/);
  }
  const all = opened(tinyLibrary(RICH), SERVED);
  expect(rowsOf(all, "papers.csv")[0]?.title).toBe("'+Street trees");
  expect(JSON.parse(textOf(all, "/data/papers.json"))).toMatchObject([{ title: "+Street trees" }]);
});

test("cells are quoted as RFC 4180 wants, and read back", () => {
  const fields = [
    { name: "a", type: "string", description: "" },
    { name: "b", type: "integer", description: "" },
  ] as const;
  const rows = [
    { a: 'one, "two"\r\nthree', b: -4 },
    { a: "\t=cmd()", b: undefined },
  ];
  const text = csvText(fields, rows);
  expect(text).toBe('a,b\r\n"one, ""two""\r\nthree",-4\r\n\'\t=cmd(),\r\n');
  expect(parse(text, { columns: true, record_delimiter: "\r\n" })).toEqual([
    { a: 'one, "two"\r\nthree', b: "-4" },
    { a: "'\t=cmd()", b: "" },
  ]);
});

test("the licence is the council's own, or that of public bodies in the United Kingdom, or none", () => {
  const licensed = (yaml: string) =>
    packageOf(opened(tinyLibrary({ "council.yaml": `name: Tiny Council\n${yaml}` }), SERVED)).licenses;
  expect(licensed("profile: england-principal\n")).toEqual([
    {
      title: "Open Government Licence v3.0",
      path: "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
    },
  ]);
  expect(licensed("profile: none\n")).toBeUndefined();
  expect(
    licensed(
      "profile: none\nlicence: { name: CC BY 4.0, url: https://creativecommons.org/licenses/by/4.0/ }\n",
    ),
  ).toEqual([{ title: "CC BY 4.0", path: "https://creativecommons.org/licenses/by/4.0/" }]);
  expect(() => licensed("profile: none\nlicence: { name: CC BY 4.0, url: creativecommons.org }\n")).toThrow(
    "is not an address of the web",
  );
});
