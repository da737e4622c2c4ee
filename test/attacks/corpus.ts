/** The attacks: what is written in `*.yaml` beside this file, read strictly. README.md says how one is written. */
import { readdirSync, readFileSync } from "node:fs";
import * as v from "valibot";
import { parse } from "yaml";
import { filled } from "../case-file.ts";
import { FOREIGN } from "../foreign-pdfs/index.ts";
import { rawPdf } from "./raw-pdf.ts";

const raw = v.strictObject({
  catalog: v.optional(v.string()),
  page: v.optional(v.string()),
  resources: v.optional(v.string()),
  trailer: v.optional(v.string()),
  content: v.optional(v.string()),
  objects: v.optional(v.array(v.string())),
  before: v.optional(v.string()),
  after: v.optional(v.string()),
  startxref: v.optional(v.string()),
});

/** What a file holds: its words, or bytes, a link, a PDF put together here or made by test/foreign-pdfs. */
const contentSchema = v.union([
  v.string(),
  v.strictObject({ hex: v.string() }),
  v.strictObject({ "link-to": v.string() }),
  v.strictObject({ pdf: v.union([v.string(), raw]) }),
  v.strictObject({ "latin-1": v.string() }),
]);

const words = v.string();
const attackSchema = v.strictObject({
  tried: words,
  /** The case's own words, for whoever must judge the outcome. */
  why: v.optional(words),
  report: v.optional(words),
  /** The words of the report, below fields that are as they should be. */
  words: v.optional(words),
  meeting: v.optional(words),
  minutes: v.optional(words),
  council: v.optional(words),
  person: v.optional(words),
  body: v.optional(words),
  page: v.optional(words),
  files: v.optional(v.record(v.string(), contentSchema)),
  /** Names that no disk takes: the tree is in memory only. */
  "in-memory": v.optional(v.boolean()),
  must: v.pipe(words, v.regex(/^(?:harmless$|refused [a-z-]+$|warned [a-z-]+$|printed \S)/)),
});

const MEETING = "meetings/2026-01-15-board";
const PLACES = {
  report: `${MEETING}/01-report.md`,
  meeting: `${MEETING}/meeting.md`,
  minutes: `${MEETING}/minutes.md`,
  council: "council.yaml",
  person: "people/ada-clerk.md",
  body: "bodies/board.md",
  page: "pages/about.md",
} as const;

export type AttackFile = { readonly bytes: Uint8Array } | { readonly linkTo: string };

export interface Attack {
  readonly group: string;
  readonly tried: string;
  readonly files: ReadonlyMap<string, AttackFile>;
  readonly inMemory: boolean;
  /** `refused <finding>`, `warned <finding>`, `printed <words>` or `harmless`. */
  readonly must: { readonly end: "refused" | "warned" | "printed" | "harmless"; readonly what: string };
}

/** Every attack of every file, in their order. Throws if one is written wrong or two are called the same. */
export async function readAttacks(): Promise<readonly Attack[]> {
  const folder = new URL("./", import.meta.url);
  const attacks: Attack[] = [];
  for (const name of readdirSync(folder)
    .filter((each) => each.endsWith(".yaml"))
    .sort()) {
    const group = name.slice(0, -5);
    const read = v.safeParse(v.array(attackSchema), parse(readFileSync(new URL(name, folder), "utf8")));
    if (!read.success)
      throw new Error(
        `${name}: ${read.issues.map((issue) => `${v.getDotPath(issue)}: ${issue.message}`).join("; ")}`,
      );
    for (const typed of read.output) attacks.push(await attackOf(group, typed));
  }
  const names = attacks.map(({ group, tried }) => `${group}: ${tried}`);
  const twice = names.find((each, index) => names.indexOf(each) !== index);
  if (twice !== undefined) throw new Error(`two attacks are called “${twice}”`);
  return attacks;
}

async function attackOf(group: string, typed: v.InferOutput<typeof attackSchema>): Promise<Attack> {
  const files = new Map<string, AttackFile>();
  const text = (path: string, content: string): void =>
    void files.set(path, { bytes: Buffer.from(filled(content)) });
  for (const [field, path] of Object.entries(PLACES)) {
    const content = typed[field as keyof typeof PLACES];
    if (content !== undefined) text(path, content);
  }
  if (typed.words !== undefined)
    text(
      PLACES.report,
      `---\ntitle: Street trees\nbackground-papers: []\n---\n## Summary\n\n${typed.words}\n`,
    );
  for (const [typedPath, content] of Object.entries(typed.files ?? {})) {
    const path = filled(typedPath);
    if (typeof content === "string") text(path, content);
    else if ("hex" in content)
      files.set(path, { bytes: Buffer.from(content.hex.replace(/\s+/g, ""), "hex") });
    else if ("link-to" in content) files.set(path, { linkTo: content["link-to"] });
    else if ("latin-1" in content) files.set(path, { bytes: Buffer.from(content["latin-1"], "latin1") });
    else files.set(path, { bytes: await pdfOf(content.pdf) });
  }
  if (files.size === 0) throw new Error(`“${typed.tried}” tries nothing`);
  const [, end = "", what = ""] = /^(\w+) ?([\s\S]*)$/.exec(typed.must) ?? [];
  return {
    group,
    tried: typed.tried,
    files,
    inMemory: typed["in-memory"] === true,
    must: { end: end as Attack["must"]["end"], what },
  };
}

async function pdfOf(said: string | v.InferOutput<typeof raw>): Promise<Uint8Array> {
  if (typeof said !== "string") return rawPdf(said as Parameters<typeof rawPdf>[0]);
  const make = FOREIGN[said];
  if (make === undefined) throw new Error(`test/foreign-pdfs makes no “${said}”`);
  return make();
}
