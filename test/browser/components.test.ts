import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import nunjucks from "nunjucks";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { LAYOUTS } from "../../src/views/layouts.ts";
import { AXE, axeFinds, openBrowser } from "./axe.ts";

interface Component {
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly examples: readonly { readonly name: string; readonly data: object }[];
}

const FOLDER = `${LAYOUTS}/components`;
const css = ["tokens", "site", "reading", "meeting", "calendar"].map((name) =>
  readFileSync(fileURLToPath(new URL(`../../static/css/${name}.css`, import.meta.url)), "utf8"),
);

/** The environment of the real layouts, but of components alone: a component stands on its own. */
const environment = new nunjucks.Environment(new nunjucks.FileSystemLoader(LAYOUTS), {
  autoescape: true,
  throwOnUndefined: true,
  trimBlocks: true,
  lstripBlocks: true,
});

let browser: Browser;
let end: () => Promise<void>;
beforeAll(async () => {
  ({ browser, end } = await openBrowser());
});
afterAll(() => end());

describe.each(readdirSync(FOLDER))("the component %s", (name) => {
  const component = parse(readFileSync(`${FOLDER}/${name}/examples.yaml`, "utf8")) as Component;
  let page: Page;

  beforeAll(async () => {
    page = await browser.newPage();
  });
  afterAll(() => page.close());

  test.each(component.examples.map((example) => [example.name, example] as const))(
    "%s: renders, and axe finds nothing",
    async (_name, { data }) => {
      const html = environment.render(`components/${name}/template.njk`, data);
      expect(html.trim()).not.toBe("");
      await page.setContent(
        `<!doctype html><html lang="en-GB"><title>${name}</title><style>${css.join("\n")}</style><body><main><h1>${name}</h1><h2>Example</h2>${html}</main></body></html>`,
      );
      await page.evaluate(AXE);
      for (const scheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme: scheme });
        expect(await axeFinds(page), scheme).toEqual([]);
      }
    },
  );

  test("names the parameters its examples use", () => {
    const named = Object.keys(component.parameters);
    expect(named.length).toBeGreaterThan(0);
    for (const { data } of component.examples)
      for (const key of Object.keys(data)) expect(named).toContain(key);
  });
});
