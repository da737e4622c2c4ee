import { expect, test } from "vitest";
import { editorPolicy, headerPolicy, pagePolicy } from "../../../src/views/content-policy.ts";

const directives = (policy: string): ReadonlyMap<string, readonly string[]> =>
  new Map(policy.split("; ").map((each) => [each.split(" ")[0] ?? "", each.split(" ").slice(1)]));

const ALL = ["page", "search", "leading-on", "sheet", "print"] as const;

test("a page may load what is the site's own, and nothing else", () => {
  expect(pagePolicy("page")).toBe(
    "default-src 'none'; base-uri 'none'; object-src 'none'; form-action 'self'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'",
  );
});

test("only search runs WebAssembly, and only what lays out a pack is styled by a script", () => {
  const withIt = (word: string) => ALL.filter((kind) => pagePolicy(kind).includes(word));
  expect(withIt("'wasm-unsafe-eval'")).toEqual(["search"]);
  expect(withIt("'unsafe-inline'")).toEqual(["sheet", "print"]);
  expect(withIt("'unsafe-eval'")).toEqual([]);
  expect(withIt("http")).toEqual([]);
  for (const kind of ALL) expect(pagePolicy(kind)).not.toMatch(/script-src[^;]*'unsafe-inline'/);
});

test("the header allows what each page of the site needs, and is not wider", () => {
  for (const hasPacks of [true, false]) {
    const header = directives(headerPolicy({ hasPacks, editorHosts: undefined }));
    for (const kind of hasPacks ? ALL : (["page", "search", "leading-on"] as const))
      for (const [name, allowed] of directives(pagePolicy(kind)))
        for (const each of allowed.filter((word) => word !== "'none'"))
          expect(header.get(name), `${kind} ${name}`).toContain(each);
    expect(header.get("style-src")?.includes("'unsafe-inline'")).toBe(hasPacks);
    expect(header.get("frame-ancestors")).toEqual([hasPacks ? "'self'" : "'none'"]);
    expect(header.get("default-src")).toEqual(["'none'"]);
    expect(header.get("script-src")).toEqual(["'self'", "'wasm-unsafe-eval'"]);
  }
});

test("a published editor adds its hosts to the header, and its own page says the same", () => {
  const hosts = ["https://git.example"];
  const header = directives(headerPolicy({ hasPacks: false, editorHosts: hosts }));
  for (const [name, allowed] of directives(editorPolicy(hosts)))
    for (const each of allowed) expect([...(header.get(name) ?? []), "'none'"]).toContain(each);
  expect(header.get("connect-src")).toContain("https://git.example");
});

test("no policy says one thing twice, nor 'none' beside something", () => {
  const policies = [
    ...ALL.map(pagePolicy),
    editorPolicy([]),
    headerPolicy({ hasPacks: true, editorHosts: ["https://git.example"] }),
  ];
  for (const [name, allowed] of policies.flatMap((policy) => [...directives(policy)])) {
    expect(new Set(allowed).size, name).toBe(allowed.length);
    expect(allowed.length > 1 && allowed.includes("'none'"), name).toBe(false);
  }
});
