/** One attack laid over the tiny council and taken the whole road to pages and files, in memory. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type Files, filesFrom, filesOf } from "../../src/content/files.ts";
import { load } from "../../src/content/load.ts";
import type { Finding } from "../../src/findings/finding.ts";
import { PRINTERS } from "../../src/findings/report.ts";
import { pdfFindings } from "../../src/pack/pdf-findings.ts";
import { planParts } from "../../src/pack/plan.ts";
import { packContext, sheetOf } from "../../src/pack/sheets.ts";
import { planFindings } from "../../src/pack/supplements.ts";
import { hasErrors } from "../../src/publish/edition.ts";
import { judge } from "../../src/rules/judge.ts";
import { contentFiles } from "../../src/site/files.ts";
import { followingFiles } from "../../src/site/following/files.ts";
import { pageNumberFiles } from "../../src/site/page-numbers.ts";
import { sitePages } from "../../src/site/pages.ts";
import { themeFiles } from "../../src/site/theme.ts";
import { viewContext } from "../../src/views/context.ts";
import { openLayouts } from "../../src/views/layouts.ts";
import { TINY } from "../tiny-council.ts";
import type { Attack } from "./corpus.ts";

/** Stands in a file beside the content folder and nowhere else: whoever publishes it has read outside the tree. */
export const CANARY = "canary-of-a-file-outside";

export interface Built {
  readonly findings: readonly Finding[];
  /** What `orderpaper check` prints of them, in all formats. */
  readonly reports: readonly string[];
  readonly pages: readonly { readonly address: string; readonly html: string }[];
  readonly sheets: readonly { readonly address: string; readonly html: string }[];
  readonly files: readonly { readonly address: string; readonly bytes: Uint8Array }[];
  /** PDFs that the pack would join. */
  readonly papers: readonly { readonly name: string; readonly bytes: Uint8Array }[];
}

const print = openLayouts();
const stationery = { print, files: new Map() };
const URL_OF_SITE = "https://meetings.example.gov.uk";

/** The tiny council, with an address of its own, so that feeds and calendars are made. */
const COUNCIL = `${TINY["council.yaml"]}url: ${URL_OF_SITE}\n`;

/** Reads, judges and, if nothing is wrong, prints an attack. Throws if anything in `src/` does. */
export async function builtAttack({ files, inMemory }: Pick<Attack, "files" | "inMemory">): Promise<Built> {
  const laid = new Map([
    ...Object.entries({ ...TINY, "council.yaml": COUNCIL }).map(
      ([path, text]) => [path, { bytes: Buffer.from(text) }] as const,
    ),
    ...files,
  ]);
  if (inMemory)
    return printed(
      filesFrom(
        Object.fromEntries([...laid].map(([path, file]) => [path, "bytes" in file ? file.bytes : ""])),
      ),
    );
  const root = mkdtempSync(join(tmpdir(), "orderpaper-attack-"));
  try {
    writeFileSync(join(root, "secret.txt"), CANARY);
    for (const [path, file] of laid) {
      const target = join(root, "content", path);
      mkdirSync(dirname(target), { recursive: true });
      if ("bytes" in file) writeFileSync(target, file.bytes);
      else symlinkSync(file.linkTo, target);
    }
    return await printed(filesOf(join(root, "content")));
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

async function printed(files: Files): Promise<Built> {
  const { library, texts, findings: read, locate } = load(files);
  const findings = [
    ...read,
    ...judge({ library, texts, locate }),
    ...planFindings(library),
    ...(await pdfFindings(library, locate)),
  ];
  const checked = { library, texts, findings, files: files.list.length };
  const reports = Object.values(PRINTERS).map((printer) => printer(checked));
  if (hasErrors(findings)) return { findings, reports, pages: [], sheets: [], files: [], papers: [] };
  const context = viewContext(library, new Map());
  const table = sitePages(context);
  const made = [
    ...contentFiles(library),
    ...themeFiles(library),
    ...pageNumberFiles(context),
    ...followingFiles(context, table),
  ];
  return {
    findings,
    reports,
    pages: table.map(({ address, layout, view }) => ({ address, html: print(layout, view()) })),
    sheets: library.meetings.flatMap((meeting) => {
      const parts = planParts(library, meeting).filter(({ content }) => content.kind !== "file");
      const inPack = packContext(context, meeting, parts);
      return parts.map((part) => ({
        address: `${meeting.id}/${part.key}`,
        html: sheetOf(inPack, meeting, part, stationery).html,
      }));
    }),
    files: made.map(({ address, bytes }) => ({ address, bytes: bytes() })),
    papers: library.meetings.flatMap(({ beside }) =>
      [...beside.values()]
        .filter(({ name }) => /\.pdf$/i.test(name))
        .map(({ name, bytes }) => ({ name, bytes: bytes() })),
    ),
  };
}
