import { expect, test } from "vitest";
import { parse } from "yaml";
import { load } from "../../../../src/content/load.ts";
import type { Library } from "../../../../src/model/library.ts";
import type { Collection } from "../../../../src/publish/editor/collections.ts";
import { editorConfiguration } from "../../../../src/publish/editor/configuration.ts";
import { editorFiles } from "../../../../src/publish/editor/editor-files.ts";
import type { Widget } from "../../../../src/publish/editor/widgets.ts";
import { THINGS } from "../../../../src/publish/schemas/things.ts";
import { tinyCouncil } from "../../../tiny-council.ts";

interface Configuration {
  readonly backend: unknown;
  readonly collections: readonly (Collection & {
    readonly fields?: readonly Widget[];
    readonly files?: readonly { readonly file: string; readonly fields: readonly Widget[] }[];
  })[];
}

function councilWith(editor: string, files: Readonly<Record<string, string>> = {}): Library {
  const council = `name: Tiny Council\nprofile: none\n${editor}`;
  const { library, findings } = load(tinyCouncil({ ...files, "council.yaml": council }));
  expect(findings).toEqual([]);
  return library;
}

function configured(library: Library, local = false): Configuration {
  const { editor = "local" } = library.council;
  return parse(editorConfiguration(library, editor, { content: "content", local }), {
    maxAliasCount: -1,
  }) as Configuration;
}

test("it saves where council.yaml says; under orderpaper serve on this computer", () => {
  const github = councilWith(
    "editor: { backend: github, repo: tiny/meetings, sign-in: https://in.example }\n",
  );
  const gitlab = councilWith(
    "editor: { backend: gitlab, repo: tiny/meetings, branch: live, app-id: 4f, sign-in: https://git.example/ }\n",
  );
  expect(configured(github).backend).toEqual({
    name: "github",
    repo: "tiny/meetings",
    branch: "main",
    base_url: "https://in.example",
  });
  expect(configured(gitlab).backend).toEqual({
    name: "gitlab",
    repo: "tiny/meetings",
    branch: "live",
    auth_type: "pkce",
    app_id: "4f",
    base_url: "https://git.example/",
    api_root: "https://git.example/api/v4",
  });
  expect(configured(github, true).backend).toEqual({ name: "proxy", proxy_url: "/admin/files" });
});

test("each kind of file that a form is for has every field of its schema, and its words", () => {
  const minutes = { "meetings/2026-01-15-board/minutes.md": "---\nstatus: draft\n---\n" };
  const { collections } = configured(councilWith("editor: local\n", minutes));
  const [board, ...folders] = collections;
  const names = (fields: readonly Widget[] = []) => fields.map(({ name }) => name);
  const fieldsOf = (thing: string) => {
    const schema = THINGS.find(({ name }) => name === thing)?.schema as unknown as { entries: object };
    return Object.keys(schema.entries);
  };
  expect(board).toMatchObject({ name: "meeting-2026-01-15-board", label: "15 January 2026, Board" });
  expect(board?.files?.map(({ file, fields }) => [file, names(fields)])).toEqual([
    ["content/meetings/2026-01-15-board/meeting.md", [...fieldsOf("meeting"), "_words"]],
    ["content/meetings/2026-01-15-board/01-report.md", [...fieldsOf("paper"), "_words"]],
    ["content/meetings/2026-01-15-board/minutes.md", [...fieldsOf("minutes"), "_words"]],
  ]);
  const [actions, matters, decisions, pages, people, bodies, council] = folders;
  expect(names(actions?.fields)).toEqual([...fieldsOf("action"), "_words"]);
  expect(names(matters?.fields)).toEqual([...fieldsOf("matter"), "_words"]);
  expect(names(decisions?.fields)).toEqual([...fieldsOf("decision-record"), "_words"]);
  expect(names(pages?.fields)).toEqual([...fieldsOf("page"), "_words"]);
  expect(names(people?.fields)).toEqual([...fieldsOf("person"), "_words"]);
  expect(names(bodies?.fields)).toEqual([...fieldsOf("body"), "_words"]);
  expect(names(council?.files?.[0]?.fields)).toEqual(fieldsOf("council"));
});

test("days, choices, lists of words and words have fields of their own; the rest is typed as it stands", () => {
  const { collections } = configured(councilWith("editor: local\n"));
  const paper = new Map(collections[0]?.files?.[1]?.fields.map((widget) => [widget.name, widget]));
  expect(paper.get("published")).toMatchObject({
    widget: "datetime",
    date_format: "YYYY-MM-DD",
    required: false,
  });
  expect(paper.get("kind")).toMatchObject({ widget: "select", options: ["report", "slides", "appendix"] });
  expect(paper.get("background-papers")).toMatchObject({ widget: "list", field: { widget: "string" } });
  expect(paper.get("title")).toMatchObject({ widget: "string", label: "Title" });
  expect(paper.get("title")).not.toHaveProperty("required");
  expect(paper.get("authors")).toMatchObject({ widget: "yaml" });
  expect(paper.get("revised")).toMatchObject({ widget: "yaml" });
});

test("meetings long over are not in the editor", () => {
  const later = "---\nbody: board\ndate: 2027-02-01\npublished: 2027-01-20\n---\n";
  const { collections } = configured(
    councilWith("editor: local\n", { "meetings/2027-02-01-board/meeting.md": later }),
  );
  expect(collections.map(({ name }) => name)).not.toContain("meeting-2026-01-15-board");
  expect(collections[0]?.name).toBe("meeting-2027-02-01-board");
});

test("a site has no editor that was not asked for, and a published one none that is for this computer only", () => {
  const where = { content: "content", local: false };
  expect(editorFiles(councilWith(""), where)).toEqual([]);
  expect(editorFiles(councilWith(""), { ...where, local: true })).toEqual([]);
  expect(editorFiles(councilWith("editor: local\n"), where)).toEqual([]);
});
