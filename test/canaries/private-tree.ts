import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Bed, Canary, SecretFile } from "./canary.ts";
import { officeFiles, pictures, tellingNames } from "./private/beside.ts";
import { redactedPaper, slidesAndAppendix } from "./private/other-papers.ts";
import { pdf } from "./private/pdf.ts";
import { actionAndPerson, minutes } from "./private/record.ts";
import { report } from "./private/report.ts";

/** A private tree with one secret in everything that it can hold. */
export interface PlantedTree {
  /** By path below the tree. */
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  readonly canaries: readonly Canary[];
  /** The files among which a canary was planted, by its place. */
  readonly bedOf: ReadonlyMap<string, ReadonlySet<string>>;
  /** Files beside papers, which must not get out as they are either. */
  readonly secretFiles: readonly SecretFile[];
}

/** Plants the tree: the same words and bytes every time. */
export async function plantedTree(): Promise<PlantedTree> {
  const beds: readonly Bed[] = [
    report(),
    slidesAndAppendix(),
    redactedPaper(),
    minutes(),
    actionAndPerson(),
    pictures(),
    officeFiles(),
    tellingNames(),
    await pdf(),
  ];
  const files = Object.assign({}, ...beds.map((bed) => bed.files)) as PlantedTree["files"];
  return {
    files,
    canaries: beds.flatMap((bed) => bed.canaries),
    bedOf: new Map(
      beds.flatMap((bed) => bed.canaries.map(({ place }) => [place, new Set(Object.keys(bed.files))])),
    ),
    secretFiles: Object.entries(files).flatMap(([path, content]) =>
      path.endsWith(".md") ? [] : [{ path, bytes: Buffer.from(content) }],
    ),
  };
}

/** Writes a tree below a folder. */
export function writeTree(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [path, content] of Object.entries(files)) {
    const place = join(folder, path);
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(place, content);
  }
}
