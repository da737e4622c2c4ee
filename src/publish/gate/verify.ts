import { createHash } from "node:crypto";
import { existsSync, statSync } from "node:fs";
import { filesOf } from "../../content/files.ts";
import { type Certificate, certificateOf } from "./certificate.ts";
import { type LookedFor, privateTreeOf } from "./private-tree.ts";
import { readingOf } from "./read/index.ts";
import type { SecretKind, SecretPlace } from "./secrets/secrets.ts";
import type { Fault } from "./structure/fault.ts";
import { faultsOf } from "./structure/faults.ts";
import { outputFiles } from "./trees.ts";
import { Waivers } from "./waivers.ts";

export interface VerifyOptions {
  /** The folder of the finished public output. */
  readonly output: string;
  /** The folder of the private papers; without it the output is judged by its structure alone. */
  readonly privateTree?: string | undefined;
  /** The folder of the public content: what stands in it is no secret. */
  readonly content?: string | undefined;
  /** What is accepted: the path of a file, or of a private file with a line, as in `meetings/x/09-lease.md:12`. */
  readonly waived?: readonly string[] | undefined;
  /** The day that the certificate bears, as in 2026-11-22. There is no clock here. */
  readonly on?: string | undefined;
}

/** A secret that stands in the output. Neither it nor a word of it is ever told. */
export interface Hit {
  /** Of the output. */
  readonly file: string;
  /** The how manieth file of the output and of the private tree, in the order of their names: for a name that must not be told. */
  readonly number: number;
  readonly secretNumber: number;
  readonly where: string;
  /** A stretch of words, a whole phrase such as a name, or the very bytes of a file or picture. */
  readonly kind: SecretKind | "bytes";
  readonly secret: SecretPlace;
  /** How many stretches or phrases of that place stand there. */
  readonly times: number;
  readonly waived: boolean;
}

/** What could not be read, and so may hold anything. */
export interface Unjudged {
  readonly tree: "output" | "private";
  readonly file: string;
  readonly where: string;
  readonly why: string;
  readonly waived: boolean;
}

export interface JudgedFault extends Fault {
  readonly file: string;
  readonly waived: boolean;
}

export interface Verdict {
  /** Nothing found, everything read, nothing hidden; but for what was waived. */
  readonly clean: boolean;
  readonly hits: readonly Hit[];
  readonly unread: readonly Unjudged[];
  readonly faults: readonly JudgedFault[];
  /** Private files most of whose words public content says too: they were not looked for. */
  readonly overlaps: readonly { readonly file: string; readonly stretches: number; readonly known: number }[];
  readonly unusedWaivers: readonly string[];
  readonly certificate: Certificate;
}

/** Of fewer stretches there is nothing to say that half of them are public. */
const FEW = 4;

/** The gate was asked something that it cannot do. */
export class GateFault extends Error {
  override readonly name = "GateFault";
}

/**
 * Reads a finished public output as a stranger would and looks in it for everything that only the private tree says.
 * Time grows with the output; memory with the private tree and the largest file. Throws a `GateFault` for a folder that
 * is not there.
 */
export function verifyPublic(options: VerifyOptions): Verdict {
  const { output, privateTree, content } = options;
  for (const folder of [output, privateTree, content]) if (folder !== undefined) mustBeFolder(folder);
  const waivers = new Waivers(options.waived ?? []);
  const looked = privateTree === undefined ? undefined : privateTreeOf(filesOf(privateTree), content);
  const judging = new Judging(looked, waivers);
  for (const { tree, file, where, why } of looked?.unread ?? []) judging.cannotRead(tree, file, where, why);
  for (const { path, isLink, bytes } of outputFiles(output))
    if (isLink) judging.cannotRead("output", path, "", "it is a link, and what it leads to may change");
    else judging.judge(path, bytes());
  return judging.verdict(options);
}

/** A judgement while it is made, file by file. */
class Judging {
  readonly #looked: LookedFor | undefined;
  readonly #waivers: Waivers;
  readonly #hits = new Map<string, Hit>();
  readonly #unread: Unjudged[] = [];
  readonly #faults: JudgedFault[] = [];
  readonly #roll = createHash("sha256");
  #files = 0;
  #bytes = 0;
  #strands = 0;

  constructor(looked: LookedFor | undefined, waivers: Waivers) {
    this.#looked = looked;
    this.#waivers = waivers;
  }

  judge(path: string, bytes: Uint8Array): void {
    const reading = readingOf({ path, bytes });
    this.#files += 1;
    this.#bytes += bytes.length;
    this.#strands += reading.strands.length;
    this.#roll.update(`${createHash("sha256").update(bytes).digest("hex")}  ./${path}\n`);
    for (const { where, why } of reading.unread) this.cannotRead("output", path, where, why);
    for (const fault of faultsOf({ path, bytes }, reading))
      this.#faults.push({ file: path, ...fault, waived: this.#waivers.waives(path) });
    const looked = this.#looked;
    if (!looked) return;
    for (const { where, sha256 } of reading.enclosed) {
      const secret = looked.fingerprints.get(sha256);
      if (secret) this.#hit(path, where === "" ? "the whole file" : where, "bytes", secret);
    }
    for (const { where, text } of reading.strands)
      looked.secrets.scan(text, (kind, secret) =>
        this.#hit(path, where, kind, looked.secrets.placeOf(kind, secret)),
      );
  }

  cannotRead(tree: "output" | "private", file: string, where: string, why: string): void {
    this.#unread.push({ tree, file, where, why, waived: this.#waivers.waives(file) });
  }

  verdict({ on }: VerifyOptions): Verdict {
    const hits = [...this.#hits.values()];
    const unread = this.#unread;
    const faults = this.#faults;
    const looked = this.#looked;
    const clean = [...hits, ...unread, ...faults].every(({ waived }) => waived);
    const overlaps = (looked?.secrets.shared() ?? []).filter(
      ({ stretches, known }) => stretches >= FEW && known * 2 > stretches,
    );
    const unusedWaivers = this.#waivers.unused();
    const counted = { files: this.#files, bytes: this.#bytes, strands: this.#strands };
    const sha256 = this.#roll.digest("hex");
    const judged = { clean, hits, unread, faults, overlaps, unusedWaivers };
    return {
      ...judged,
      certificate: certificateOf({ ...judged, on, looked, counted: { ...counted, sha256 } }),
    };
  }

  #hit(file: string, where: string, kind: Hit["kind"], secret: SecretPlace): void {
    const key = [file, where, kind, secret.file, secret.place].join("\n");
    const before = this.#hits.get(key);
    const waived = this.#waivers.waives(`${secret.file}:${secret.place.replace(/^line /, "")}`);
    const [number, secretNumber] = [this.#files, this.#looked?.numbers.get(secret.file) ?? 0];
    this.#hits.set(key, {
      file,
      number,
      secretNumber,
      where,
      kind,
      secret,
      times: (before?.times ?? 0) + 1,
      waived,
    });
  }
}

function mustBeFolder(folder: string): void {
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    throw new GateFault(`there is no folder ${folder}`);
}
