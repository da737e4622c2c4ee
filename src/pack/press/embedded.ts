/**
 * The browser that comes with `npm install`: @sparticuz/chromium, a headless Chromium for linux-x64 with the libraries
 * it needs. Only its packed files are used. Its own launcher trusts whatever lies in the temporary folder, and its flags
 * turn the sandbox and the same-origin rule off.
 */
import { createReadStream, createWriteStream } from "node:fs";
import { chmod, lstat, mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { brotliDecompressSync, createBrotliDecompress } from "node:zlib";
import { PressFault } from "./press-fault.ts";
import { readTar } from "./tar.ts";

/** Where an unpacked browser stands: the program, and the folder of the libraries it must be started with. */
export interface Unpacked {
  readonly program: string;
  readonly libraries: string;
}

interface Package {
  readonly folder: string;
  readonly version: string;
}

/** The package's version, which is Chromium's own major ("153.0.0"), or why it cannot run on this machine. */
export async function embeddedVersion(): Promise<{ version: string } | { why: string }> {
  if (process.platform !== "linux" || process.arch !== "x64") {
    return { why: `it is for linux-x64, and this is ${process.platform}-${process.arch}` };
  }
  if (!hasGlibc(2, 34)) return { why: "it needs glibc 2.34 or later (Debian 12, Ubuntu 22.04)" };
  const found = await embeddedPackage();
  return found === undefined
    ? { why: "the npm package @sparticuz/chromium is missing" }
    : { version: found.version };
}

/**
 * Unpacks the browser into a folder of its own below `cacheFolder`, named by its version, unless it is there already.
 * The folder appears in one step (rename), so a killed or a parallel run never leaves half a browser.
 * Throws PressFault when the package is missing or the folder belongs to somebody else.
 */
export async function unpackEmbedded(cacheFolder: string): Promise<Unpacked> {
  const found = await embeddedPackage();
  if (found === undefined) throw new PressFault("the npm package @sparticuz/chromium is missing");
  const folder = path.join(cacheFolder, `chromium-${found.version}`);
  if (!(await isOurs(folder))) await unpackInto(folder, found, cacheFolder);
  return { program: path.join(folder, "chromium"), libraries: path.join(folder, "lib") };
}

async function unpackInto(folder: string, from: Package, cacheFolder: string): Promise<void> {
  await mkdir(cacheFolder, { recursive: true, mode: 0o700 });
  const draft = await mkdtemp(path.join(cacheFolder, "unpacking-"));
  try {
    const program = path.join(draft, "chromium");
    await pipeline(
      createReadStream(path.join(from.folder, "bin", "chromium.br")),
      createBrotliDecompress(),
      createWriteStream(program, { mode: 0o700 }),
    );
    const libraries = brotliDecompressSync(await readFile(path.join(from.folder, "bin", "al2023.tar.br")));
    for (const file of readTar(libraries)) {
      const place = path.join(draft, file.path);
      await mkdir(path.dirname(place), { recursive: true, mode: 0o700 });
      await writeFile(place, file.bytes, { mode: 0o600 });
    }
    await chmod(draft, 0o700);
    await rename(draft, folder);
  } catch (cause) {
    await rm(draft, { recursive: true, force: true });
    // A parallel run may have been first; its folder is as good as ours.
    if (!(await isOurs(folder)))
      throw new PressFault(`could not unpack the embedded browser into ${folder}`, { cause });
  }
}

/** True when the folder is there and only this user could have filled it; throws PressFault when another one could. */
async function isOurs(folder: string): Promise<boolean> {
  const state = await lstat(folder).catch(() => undefined);
  if (state === undefined) return false;
  const stranger = state.uid !== process.getuid?.() || (state.mode & 0o022) !== 0 || !state.isDirectory();
  if (stranger) throw new PressFault(`${folder} belongs to another user or can be written by one: remove it`);
  return true;
}

async function embeddedPackage(): Promise<Package | undefined> {
  try {
    const entry = createRequire(import.meta.url).resolve("@sparticuz/chromium");
    const folder = path.dirname(path.dirname(entry));
    const { version } = JSON.parse(await readFile(path.join(folder, "package.json"), "utf8")) as Package;
    return { folder, version };
  } catch {
    return undefined;
  }
}

function hasGlibc(major: number, minor: number): boolean {
  const { header } = process.report.getReport() as { header?: { glibcVersionRuntime?: string } };
  const [ours = 0, later = 0] = (header?.glibcVersionRuntime ?? "").split(".").map(Number);
  return ours > major || (ours === major && later >= minor);
}
