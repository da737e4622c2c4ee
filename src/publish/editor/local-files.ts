import { existsSync, lstatSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { writeWhole } from "../whole-file.ts";

/** An answer to the editor: a status of HTTP and what goes as JSON. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

type Params = Readonly<Record<string, unknown>>;

/**
 * What Decap CMS asks of a local checkout (its "proxy" backend, packages/decap-server of its repository): to list, read, write
 * and delete files of a content folder. Only Markdown and YAML inside that folder are touched, and nothing through a link.
 */
export function localFiles(content: string): (asked: unknown) => Answer {
  const root = resolve(content);
  const name = basename(root);
  const place = (path: unknown): string => placeBelow(root, name, path);
  const entry = (path: unknown, label?: unknown) => {
    const file = place(path);
    const data = existsSync(file) ? readFileSync(file, "utf8") : null;
    return { data, file: { path, label, id: data === null ? null : path } };
  };
  const actions: Readonly<Record<string, (params: Params) => unknown>> = {
    info: () => ({ repo: name, publish_modes: ["simple"], type: "local_fs" }),
    entriesByFolder: ({ folder, extension, depth }) => {
      const paths = markdownBelow(place(folder), String(folder), Number(depth));
      return paths.filter((path) => path.endsWith(`.${String(extension)}`)).map((path) => entry(path));
    },
    entriesByFiles: ({ files }) => listOf(files).map(({ path, label }) => entry(path, label)),
    getEntry: ({ path }) => entry(path),
    persistEntry: ({ dataFiles, assets }) => {
      if (listOf(assets).length > 0)
        throw new Refused("pictures and other files are put beside papers by hand");
      const files = listOf(dataFiles).map(({ path, raw }) => ({ file: place(path), text: String(raw) }));
      for (const { file, text } of files) writeWhole(file, text);
      return { message: "saved" };
    },
    deleteFiles: ({ paths }) => {
      const files = (Array.isArray(paths) ? paths : []).map(place);
      for (const file of files) rmSync(file);
      return { message: "deleted" };
    },
    getMedia: () => [],
    getNotes: () => ({ notes: [] }),
    getDeployPreview: () => null,
    unpublishedEntries: () => [],
  };
  return (asked) => {
    const { action, params } = (asked ?? {}) as { readonly action?: unknown; readonly params?: Params };
    const run = typeof action === "string" && Object.hasOwn(actions, action) ? actions[action] : undefined;
    if (!run) return { status: 422, body: { error: `orderpaper does not do “${String(action)}”` } };
    try {
      return { status: 200, body: run(params ?? {}) };
    } catch (fault) {
      if (fault instanceof Refused) return { status: 403, body: { error: fault.message } };
      throw fault;
    }
  };
}

/** Something that the editor asked for and does not get. */
class Refused extends Error {}

const listOf = (value: unknown): readonly Params[] => (Array.isArray(value) ? (value as Params[]) : []);

/** A file or folder of the content by the editor's name for it: "content/pages/about.md". */
function placeBelow(root: string, name: string, path: unknown): string {
  const [first, ...rest] = typeof path === "string" ? path.split("/") : [];
  const isPlain = rest.every((part) => /^[^.\\\0][^\\\0]*$/.test(part));
  const isFolder = !rest.at(-1)?.includes(".");
  if (
    first !== name ||
    rest.length === 0 ||
    !isPlain ||
    !(isFolder || /\.(?:md|yaml)$/.test(rest.at(-1) ?? ""))
  )
    throw new Refused(`${String(path)} is not a file of the content`);
  rest.forEach((_, at) => {
    const onTheWay = join(root, ...rest.slice(0, at + 1));
    if (lstatSync(onTheWay, { throwIfNoEntry: false })?.isSymbolicLink())
      throw new Refused(`${String(path)} is a link to another place`);
  });
  return join(root, ...rest);
}

/** Files below a folder, at most so deep, in the order of their names. */
function markdownBelow(folder: string, shown: string, depth: number): readonly string[] {
  if (!existsSync(folder) || !(depth >= 1)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith("."))
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((each) => {
      const path = `${shown}/${each.name}`;
      if (each.isDirectory()) return markdownBelow(join(folder, each.name), path, depth - 1);
      return each.isFile() ? [path] : [];
    });
}
