import { existsSync, readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { filesOf } from "../content/files.ts";
import type { Imported } from "../imports/imported.ts";
import { checkWhole, hasErrors } from "../publish/edition.ts";
import { counted } from "../text/lists.ts";
import { type ExitCode, printFindings } from "./check.ts";
import { placeImported } from "./import/place-imported.ts";
import { questionLines } from "./import/question-lines.ts";
import type { Terminal } from "./terminal.ts";
import { UsageFault } from "./usage-fault.ts";

/** From what content is made. */
export const IMPORTS = ["moderngov", "oparl", "docx"] as const;
type ImportKind = (typeof IMPORTS)[number];

export interface ImportOptions {
  /** What was typed behind the verb. */
  readonly kind: string;
  /** A folder, a file or an address, by kind. */
  readonly source: string;
  readonly content: string;
  /** Of a Word report: the meeting it is for, and the number of its item. */
  readonly meeting?: string | undefined;
  readonly item?: string | undefined;
  /** Whether files that are there and differ may be written over. */
  readonly force: boolean;
}

/**
 * `orderpaper import KIND SOURCE`: content from what another system had. Writes everything or, where a file is there already and
 * says something else, nothing; then says what a person must look at, and what `check` says of it all.
 */
export async function runImport(options: ImportOptions, terminal: Terminal): Promise<ExitCode> {
  const { content, force } = options;
  const imported = await importedFrom(options);
  if (
    !existsSync(join(content, "council.yaml")) &&
    !imported.files.some(({ path }) => path === "council.yaml")
  )
    throw new UsageFault(
      `there is no ${join(content, "council.yaml")} yet: orderpaper new council "NAME" makes it`,
    );
  const { fresh, changed, same } = placeImported(content, imported.files, force);
  for (const path of [...fresh, ...changed].sort()) terminal.say(join(content, path));
  const lines = questionLines(imported.questions);
  if (lines.length > 0) terminal.print(`To look at before it is published:\n${lines.join("\n")}`);
  const checked = await checkWhole(content, undefined, "officers");
  printFindings(checked, "people", terminal);
  terminal.say(
    `${counted(fresh.length, "file")} written, ${changed.length} written over, ${same.length} there already; ${counted(imported.questions.length, "question")}.`,
  );
  return hasErrors(checked.findings) ? 1 : 0;
}

/** Each kind's own program; it is loaded only then. Throws a UsageFault for a source that cannot be read. */
async function importedFrom({ kind, source, content, meeting, item }: ImportOptions): Promise<Imported> {
  if (kind !== "docx" && (meeting !== undefined || item !== undefined))
    throw new UsageFault(`orderpaper import ${kind} takes no --meeting and no --item`);
  switch (kind as ImportKind) {
    case "moderngov": {
      if (!statSync(source, { throwIfNoEntry: false })?.isDirectory())
        throw new UsageFault(`there is no folder ${source}; save the answers and pages there first`);
      const { importModerngov } = await import("../imports/moderngov/import-moderngov.ts");
      return importModerngov(filesOf(source));
    }
    case "oparl": {
      const { importOparl, oparlSource, SourceFault } = await import("../imports/oparl/import-oparl.ts");
      try {
        return await importOparl(oparlSource(source));
      } catch (fault) {
        throw fault instanceof SourceFault ? new UsageFault(fault.message) : fault;
      }
    }
    case "docx": {
      if (meeting === undefined)
        throw new UsageFault(
          `say which meeting it is for: orderpaper import docx ${source} --meeting MEETING`,
        );
      if (!existsSync(join(content, "meetings", meeting, "meeting.md")))
        throw new UsageFault(
          `there is no ${join(content, "meetings", meeting, "meeting.md")}: orderpaper new meeting makes it`,
        );
      if (!statSync(source, { throwIfNoEntry: false })?.isFile())
        throw new UsageFault(`there is no file ${source}`);
      const { DocxFault, importDocx } = await import("../imports/docx/import-docx.ts");
      try {
        return await importDocx({ bytes: readFileSync(source), name: basename(source), meeting, item });
      } catch (fault) {
        throw fault instanceof DocxFault ? new UsageFault(`${source}: ${fault.message}`) : fault;
      }
    }
    default:
      throw new UsageFault(`orderpaper import takes ${IMPORTS.join(", ")}, not “${kind}”`);
  }
}
