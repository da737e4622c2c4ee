import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { recordReadsAcross } from "../../model/reading.ts";
import { FRAGMENT_VERSION } from "../../pack/pdf/fragment-file.ts";
import type { Press } from "../../pack/press/open-press.ts";
import type { SiteFile } from "../../site/files.ts";
import { filePath } from "../../site/site-page.ts";
import { shortDigest, shortOfHex } from "../chapters/digest.ts";
import { digestOfOther } from "../chapters/kept-site.ts";
import type { OutputBefore } from "../chapters/output-before.ts";
import type { DigestOfRead } from "../chapters/read-digests.ts";
import { keepNewest, keptFile } from "../output/kept-snapshot.ts";
import { OutputFault } from "../output/output-fault.ts";
import {
  type KeptPack,
  type KeptPackFile,
  type PackedAway,
  packAway,
  readPacks,
  unpacked,
  writePacks,
} from "./kept-packs.ts";

/** What came of laying out and joining papers: files whose sums are known, and what is to be known of them, of plain values. */
export interface Joined<About> {
  readonly about: About;
  readonly files: readonly JoinedFile[];
}

export type JoinedFile = SiteFile & Omit<KeptPackFile, "address">;

/**
 * Does the work of that name, or answers what came of it in an earlier build, if nothing that it read has changed, nor the files
 * beside its papers, and its files still stand in the output.
 */
export type Keep = <About>(
  name: string,
  filesBehind: () => string,
  work: () => Promise<Joined<About>>,
) => Promise<Joined<About>>;

/** Does all work anew, for whoever has no output or keeps nothing of it. */
export const keepNothing: Keep = (_, __, work) => work();

/** Layouts and style sheets shape every pack: where one has changed, all are joined again. */
type PacksOutput = Omit<OutputBefore, "shapeButLooks">;

/** What an output holds of packs and certificates, and what they were made of, while a build goes over them. */
export class PackBook {
  readonly #output: PacksOutput;
  readonly #file: string;
  readonly #shape: string;
  readonly #before: PackedAway;
  readonly #now = new Map<string, Uint8Array>();
  #isNew = false;

  /** `press` is what lays out what has to be. */
  constructor(output: PacksOutput, press: Pick<Press, "version" | "browser">) {
    const { name, version } = press.browser;
    this.#output = output;
    this.#file = keptFile(output.cacheFolder, "packs", output.output);
    this.#shape = shortDigest(JSON.stringify([output.shape, FRAGMENT_VERSION, press.version, name, version]));
    this.#before = output.site === undefined ? new Map() : readPacks(this.#file, this.#shape);
  }

  /** For work that all sees the council as it is now: what its reads stand for is worked out once. */
  keeping(digestOfRead: DigestOfRead): Keep {
    return async <About>(name: string, filesBehind: () => string, work: () => Promise<Joined<About>>) => {
      const behind = filesBehind();
      const kept = this.#before.get(name);
      const before = kept && unpacked(kept);
      if (kept && before && before.digest === digestOfAll(behind, before.reads, digestOfRead)) {
        const files = this.#standing(before);
        if (files) {
          this.#now.set(name, kept);
          // Whoever wants to end this build is heard between two packs.
          await setImmediate();
          return { about: before.about as About, files };
        }
      }
      const { value, reads: found } = await recordReadsAcross(work);
      const reads = [...found];
      const files = value.files.map(({ address, sha256, size }) => ({ address, sha256, size }));
      const digest = digestOfAll(behind, reads, digestOfRead);
      this.#now.set(name, packAway({ reads, digest, about: value.about, files }));
      this.#isNew = true;
      return value;
    };
  }

  /** Keeps what is known now, once it is in the output. */
  save(): void {
    if (!this.#isNew && this.#now.size === this.#before.size) return;
    writePacks(this.#file, this.#shape, this.#now);
    keepNewest(dirname(this.#file));
  }

  /** Its files where they are; undefined if one of them is not there any more, or is another one. */
  #standing({ files }: KeptPack): readonly JoinedFile[] | undefined {
    const { output, site } = this.#output;
    const standing: JoinedFile[] = [];
    for (const { address, sha256, size } of files) {
      const path = filePath(address);
      const file = join(output, path);
      if (digestOfOther(site, path) !== shortOfHex(sha256)) return undefined;
      const state = statSync(file, { throwIfNoEntry: false });
      if (!state?.isFile() || state.size !== size) return undefined;
      standing.push({ address, sha256, size, bytes: () => readStanding(file, sha256) });
    }
    return standing;
  }
}

const digestOfAll = (behind: string, reads: readonly string[], digestOfRead: DigestOfRead): string =>
  shortDigest([behind, ...reads.map(digestOfRead)].join(" "));

/** Throws if somebody wrote into the output, which is nobody's but the builds'. */
function readStanding(file: string, sha256: string): Uint8Array {
  const bytes = readFileSync(file);
  if (createHash("sha256").update(bytes).digest("hex") === sha256) return bytes;
  throw new OutputFault(
    `${file} is not as the last build left it: build once with --fresh, which makes it anew`,
  );
}
