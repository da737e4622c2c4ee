import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildOnce } from "../../src/commands/build.ts";
import { forPeople } from "../../src/findings/report.ts";
import { openWorkshop } from "../../src/pack/workshop.ts";
import { hasErrors } from "../../src/publish/edition.ts";
import { filesIn } from "../site/built-site.ts";
import { type PlantedTree, plantedTree, writeTree } from "./private-tree.ts";
import { publicTree } from "./public-tree.ts";

/** A public site built while the private tree lay elsewhere on the same disk. */
export interface BuiltBeside {
  readonly planted: PlantedTree;
  /** The folders, until `clear` takes them away. */
  readonly content: string;
  readonly secret: string;
  readonly output: string;
  /** Every file of the output by its path. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly clear: () => void;
}

/** Writes both trees into folders far apart, and builds the public one. With packs it needs a browser. */
export async function builtBeside(packs: boolean): Promise<BuiltBeside> {
  const planted = await plantedTree();
  const [open, closed] = ["public", "members"].map((name) =>
    mkdtempSync(join(tmpdir(), `orderpaper-${name}-`)),
  );
  if (open === undefined || closed === undefined) throw new Error("there is no room for two folders");
  const clear = (): void => {
    for (const folder of [open, closed]) rmSync(folder, { recursive: true, force: true });
  };
  const [content, output, secret] = [join(open, "content"), join(open, "site"), join(closed, "private")];
  writeTree(content, publicTree());
  writeTree(secret, planted.files);
  const workshop = packs ? openWorkshop({ remember: false }) : undefined;
  try {
    const edition = await buildOnce({ content, output, packs }, workshop);
    if (hasErrors(edition.findings)) throw new Error(forPeople(edition));
    const files = byPath(output);
    return { planted, content, secret, output, files, clear };
  } catch (fault) {
    clear();
    throw fault;
  } finally {
    await workshop?.close();
  }
}

/**
 * The members' edition of the same council, with its packs, by the paths of its files: everything that must not be public.
 * `output` must not lie inside the public one. Needs a browser.
 */
export async function builtForMembers(
  { content, secret }: BuiltBeside,
  output: string,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const workshop = openWorkshop({ remember: false, isPrivate: true });
  try {
    const options = { content, privateTree: secret, output, packs: true };
    const edition = await buildOnce(options, workshop);
    if (hasErrors(edition.findings)) throw new Error(forPeople(edition));
    return byPath(output);
  } finally {
    await workshop.close();
  }
}

const byPath = (output: string): ReadonlyMap<string, Uint8Array> =>
  new Map(
    [...filesIn(output)].map(([address, bytes]) => [
      address.slice(1).replace(/(^|\/)$/, "$1index.html"),
      bytes,
    ]),
  );
