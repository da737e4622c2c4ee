import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { loadedFile } from "../../../src/views/integrity.ts";
import { pagedScript, staticFiles } from "../../../src/views/static-files.ts";
import { councilStyle } from "../../../src/views/theme.ts";
import { contextOf } from "./council-of.ts";
import { packedCouncil } from "./packed-council.ts";

const sha384 = (bytes: Uint8Array | string): string =>
  `sha384-${createHash("sha384").update(bytes).digest("base64")}`;

test("every style sheet and script is asked for by its digest, below the site's path", () => {
  const context = { ...packedCouncil().context, prefix: "/m" };
  const files = [...staticFiles(), pagedScript()].filter(({ address }) => /\.(?:css|js)$/.test(address));
  expect(files.length).toBeGreaterThan(30);
  for (const { address, bytes } of files) {
    const { href, integrity } = loadedFile(context, address);
    expect(integrity).toBe(sha384(bytes()));
    expect(href).toMatch(new RegExp(`^/m${address.replace(/[.]/g, "\\.")}\\?v=[A-Za-z0-9]{10}$`));
  }
});

test("the style sheet of a council's colours is held to what is written for it", () => {
  const context = contextOf({ "council.yaml": COLOURED });
  const { colours } = context.library.council;
  expect(loadedFile(context, "/css/council.css").integrity).toBe(
    sha384(colours === undefined ? "" : councilStyle(colours)),
  );
});

test("a file that the site does not have is a fault", () => {
  const { context } = packedCouncil();
  expect(() => loadedFile(context, "/css/council.css")).toThrow("ENOENT");
  expect(() => loadedFile(context, "/js/nowhere.js")).toThrow("ENOENT");
});

const COLOURED = 'name: Tiny Council\nprofile: england-principal\ncolours: { accent: "#0e4a58" }\n';
