import { createHash } from "node:crypto";
import { counted } from "../text/lists.ts";
import type { Finding, Severity } from "./finding.ts";
import { frame } from "./frame.ts";
import { visible } from "./visible.ts";

/** What a printer of findings is given. `texts` maps each file named in a span to its text. */
export interface Printed {
  readonly findings: readonly Finding[];
  readonly texts: ReadonlyMap<string, string>;
  /** How many files were read. */
  readonly files: number;
}

/** Dresses a piece of text for a terminal; the identity where there is none. Colour is never the only sign. */
export type Paint = (as: Severity | "quiet" | "strong", words: string) => string;

/** No dress at all. */
export const plain: Paint = (_as, words) => words;

/** For people: each finding with its code frame, why and help, then a closing line. */
export function forPeople({ findings, texts, files }: Printed, paint: Paint = plain): string {
  const blocks = findings.map((finding) => block(seen(finding), texts.get(finding.span.file), paint));
  return [...blocks, closing(findings, files)].join("\n\n");
}

/** A finding repeats what was typed, and paths are typed too: in one line, with names for the signs that are not seen. */
function seen(finding: Finding): Finding {
  const { message, help, span } = finding;
  return {
    ...finding,
    message: inOneLine(message),
    ...(help === undefined ? {} : { help: inOneLine(help) }),
    span: { ...span, file: visible(span.file) },
  };
}

const inOneLine = (words: string): string => visible(words.replace(/\s*\n\s*/g, " "));

function block(finding: Finding, text: string | undefined, paint: Paint): string {
  const { span, elsewhere = [] } = finding;
  const head = `${paint(finding.severity, `${finding.severity}[${finding.id}]`)}: ${paint("strong", finding.message)}`;
  const notes = [
    ...(finding.why === undefined ? [] : [`why:  ${finding.why}`]),
    ...(finding.help === undefined ? [] : [`help: ${finding.help}`]),
    ...elsewhere
      .filter((other) => other.span.file !== span.file)
      .map((other) => `see:  ${other.span.file}:${other.span.line} ${other.note}`),
  ];
  const lines = [
    head,
    paint("quiet", `  --> ${span.file}:${span.line}:${span.column}`),
    ...frame(text, span, elsewhere).map((line) => `  ${line}`),
    ...notes.map((note) => `  = ${note}`),
  ];
  return lines.join("\n");
}

/** "2 errors, 1 warning in 48 files." */
export function closing(findings: readonly Finding[], files: number): string {
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  const parts = [
    ...(count("error") > 0 ? [counted(count("error"), "error")] : []),
    ...(count("warning") > 0 ? [counted(count("warning"), "warning")] : []),
    ...(count("info") > 0 ? [counted(count("info"), "note")] : []),
  ];
  return `${parts.length === 0 ? "Nothing wrong" : parts.join(", ")} in ${counted(files, "file")}.`;
}

/** One line a finding, as compilers write them: `file:line:column: error[id]: message (help)`. */
export function forMachines({ findings }: Printed): string {
  return findings
    .map(seen)
    .map(
      ({ span, severity, id, message, help }) =>
        `${span.file}:${span.line}:${span.column}: ${severity}[${id}]: ${message}${help === undefined ? "" : ` (${help})`}`,
    )
    .join("\n");
}

/** The findings as JSON: a list of objects with the fields of `Finding`, and the number of files read. */
export function asJson({ findings, files }: Printed): string {
  return JSON.stringify({ version: 1, files, findings }, null, 2);
}

/** Workflow commands that a git host shows as annotations of a pull request. */
export function asAnnotations({ findings }: Printed): string {
  const escaped = (words: string) => words.replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
  const property = (words: string) => escaped(words).replace(/:/g, "%3A").replace(/,/g, "%2C");
  const kind = { error: "error", warning: "warning", info: "notice" } as const;
  return findings
    .map(seen)
    .map(({ span, severity, id, message, help }) => {
      const where = `file=${property(span.file)},line=${span.line},col=${span.column},endLine=${span.endLine},title=${property(id)}`;
      return `::${kind[severity]} ${where}::${escaped(help === undefined ? message : `${message}. ${help}`)}`;
    })
    .join("\n");
}

/** The same for another git host: a report of code quality, as Code Climate writes it and GitLab reads it. */
export function asCodeQuality({ findings }: Printed): string {
  const severity = { error: "major", warning: "minor", info: "info" } as const;
  const report = findings.map(seen).map((finding) => {
    const { id, span, message, help } = finding;
    return {
      description: help === undefined ? message : `${message}. ${help}`,
      check_name: id,
      // The same finding keeps its name when lines above it move: the host tells old from new by it.
      fingerprint: createHash("sha256")
        .update(JSON.stringify([id, span.file, message]))
        .digest("hex"),
      severity: severity[finding.severity],
      location: { path: span.file, lines: { begin: span.line } },
    };
  });
  return JSON.stringify(report, null, 1);
}

/** The printers by the name of their format, as `--format` takes it. */
export const PRINTERS = {
  people: forPeople,
  short: forMachines,
  json: asJson,
  github: asAnnotations,
  gitlab: asCodeQuality,
} as const;

export type Format = keyof typeof PRINTERS;
