import type { ContentFile, Files } from "../../content/files.ts";
import { isObject, keyOf, type OparlObject, parseJson } from "./json.ts";
import type { OparlSource } from "./source.ts";
import { LARGEST_ANSWER, LARGEST_FILE, SourceFault } from "./source-fault.ts";

/** Where the object to begin with lies in the output of a site, and in a folder of answers that were saved. */
const BEGINNINGS = ["oparl/1.1/system.json", "oparl/1.0/system.json", "oparl/system.json", "system.json"];

/**
 * A folder that mirrors a server: the output of a site, whose files lie where their addresses say, or a heap of answers,
 * each saved as one `.json`, which are known by the address they say of themselves. Throws a SourceFault if there is no
 * object to begin with. Only files of the folder are ever read, whatever an address says: links are none.
 */
export function folderSource(files: Files): OparlSource {
  const byPath = new Map(files.list.map((file) => [file.path, file]));
  const first = BEGINNINGS.map((path) => byPath.get(path)).find((file) => file !== undefined);
  if (!first) throw new SourceFault(`there is no oparl/1.1/system.json in ${files.name}, and no system.json`);
  const start = ownAddress(first);
  if (start === undefined)
    throw new SourceFault(`${first.path} has no id that is an address, which every object has`);
  const isMirror = start.endsWith(`/${first.path}`);
  const base = keyOf(
    isMirror ? start.slice(0, -first.path.length) : start.slice(0, start.lastIndexOf("/") + 1),
  );
  let saved: ReadonlyMap<string, ContentFile> | undefined;

  /** The file of an address: where it says, or else the one that says so of itself. */
  function fileOf(address: string): ContentFile | undefined {
    const key = keyOf(address);
    if (key === keyOf(start ?? "")) return first;
    const below = key.startsWith(base) && !key.includes("?") ? decoded(key.slice(base.length)) : undefined;
    if (below !== undefined)
      for (const end of ["", ".json", "/index.json"]) {
        const file = byPath.get(`${below}${end}`.replace(/\/+/g, "/"));
        if (file) return file;
      }
    saved ??= savedAnswers(files);
    return saved.get(key);
  }

  return {
    start,
    allow: () => undefined,
    text: async (address) => {
      const file = fileOf(address);
      if (!file) throw new SourceFault(`the folder has no file for ${address}`);
      if (file.size > LARGEST_ANSWER) throw new SourceFault(`${file.path} is too large to be an answer`);
      return new TextDecoder("utf-8").decode(file.bytes());
    },
    bytes: async (address) => {
      const file = fileOf(address);
      return file === undefined || file.size > LARGEST_FILE ? undefined : new Uint8Array(file.bytes());
    },
  };
}

function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

/** Every `.json` of a folder by the address it says of itself: an object's id, the place of a list's page. */
const savedAnswers = ({ list }: Files): ReadonlyMap<string, ContentFile> =>
  new Map(
    list
      .filter(({ path }) => path.endsWith(".json"))
      .flatMap((file) => {
        const own = ownAddress(file);
        return own === undefined ? [] : [[keyOf(own), file] as const];
      }),
  );

function ownAddress(file: ContentFile): string | undefined {
  const found = file.size > LARGEST_ANSWER ? undefined : objectIn(file);
  const links = isObject(found?.links) ? found.links : {};
  return [found?.id, links.self].find(
    (address): address is string => typeof address === "string" && URL.canParse(address),
  );
}

function objectIn(file: ContentFile): OparlObject | undefined {
  try {
    const found = parseJson(new TextDecoder("utf-8").decode(file.bytes()));
    return isObject(found) ? found : undefined;
  } catch (fault) {
    if (fault instanceof SyntaxError) return undefined;
    throw fault;
  }
}
