import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Library } from "../../model/library.ts";
import type { SiteFile } from "../../site/files.ts";
import { editorPolicy } from "../../views/content-policy.ts";
import { editorConfiguration } from "./configuration.ts";
import { editorHosts } from "./editor-hosts.ts";

/** The npm package of the editor, a peer dependency: only councils that switch it on install it. */
const PACKAGE = "decap-cms";
const VERSION = "3.16.3";

/** The page that the editor draws itself into, with a content security policy of its own. */
const page = (hosts: readonly string[]): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${editorPolicy(hosts)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>Editor</title>
<script src="../js/admin/editor.js" type="module"></script>
</head>
<body><noscript>The editor needs JavaScript.</noscript></body>
</html>
`;

/**
 * The web editor at /admin/: its page, its configuration, the program out of its npm package, and the YAML reader that its
 * forms use. None if council.yaml does not ask for it, or asks for it on this computer only and this site is for others.
 * Throws if the package is not installed.
 */
export function editorFiles(
  library: Library,
  where: { readonly content: string; readonly local: boolean },
): readonly SiteFile[] {
  const { editor } = library.council;
  if (editor === undefined || (editor === "local" && !where.local)) return [];
  const said = (name: string, text: string): SiteFile => ({
    address: `/admin/${name}`,
    bytes: () => Buffer.from(text),
  });
  return [
    said("index.html", page((where.local ? undefined : editorHosts(editor)) ?? [])),
    said("config.yml", editorConfiguration(library, editor, where)),
    ...programFiles(),
    ...yamlFiles(),
  ];
}

/** The program with the parts that it loads when they are wanted. */
function programFiles(): readonly SiteFile[] {
  const folder = join(packageFolder(PACKAGE, theirs()), "dist");
  return namesIn(folder)
    .filter((name) => /(?:^|\.)decap-cms\.js$|\.wasm$/.test(name))
    .map((name) => ({ address: `/admin/${name}`, bytes: () => readFileSync(join(folder, name)) }));
}

/** The YAML reader as browsers load it. */
function yamlFiles(): readonly SiteFile[] {
  const folder = join(packageFolder("yaml", OURS), "browser/dist");
  return namesIn(folder)
    .filter((name) => name.endsWith(".js"))
    .map((name) => ({ address: `/admin/yaml/${name}`, bytes: () => readFileSync(join(folder, name)) }));
}

const namesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => name.replace(/\\/g, "/"))
    .sort();

/** A package that comes with orderpaper. */
const OURS = import.meta.url;

/** The folder in which orderpaper is run: where a council that wants the editor has installed it. */
const theirs = (): string => join(process.cwd(), "package.json");

/** Where npm has put a package, for whoever asks. Throws, and says what to do, if it has not. */
function packageFolder(name: string, asking: string): string {
  const places = createRequire(asking).resolve.paths(name) ?? [];
  const found = places.map((folder) => join(folder, name)).find(existsSync);
  if (found !== undefined) return found;
  const fault = new Error(
    `council.yaml has editor:, and the editor is not installed: run npm install ${PACKAGE}@${VERSION}, or take editor: out`,
  );
  throw Object.assign(fault, { exitCode: 2 });
}
