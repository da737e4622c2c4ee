/** `npm run bench -- generate --papers N --keep DIR`: writes an archive of so many papers. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { archive } from "./write.mjs";

/** Writes an archive into a folder. @param {string} folder @param {number} papers @param {number} [seed] */
export function writeArchive(folder, papers, seed = 1) {
  let files = 0;
  let bytes = 0;
  const made = new Set();
  for (const [path, text] of archive(papers, seed)) {
    const file = join(folder, path);
    const parent = dirname(file);
    if (!made.has(parent)) mkdirSync(parent, { recursive: true });
    made.add(parent);
    writeFileSync(file, text);
    files += 1;
    bytes += Buffer.byteLength(text);
  }
  return { files, bytes };
}

/** @param {{ papers?: string, seed: string, keep?: string }} options */
export function benchGenerate({ papers = "1000", seed, keep }) {
  if (keep === undefined) throw new Error("say where: --keep DIR");
  const { files, bytes } = writeArchive(keep, Number(papers), Number(seed));
  console.log(`${papers} papers: ${files} files, ${(bytes / 1e6).toFixed(1)} MB in ${keep}`);
}
