import { type Finding, spanOnLine } from "../findings/finding.ts";
import type { Files } from "./files.ts";
import { decoded } from "./plain-text.ts";

/** A file of figures with more bytes is not shown in code frames. */
const LARGEST = 4 * 1024 * 1024;

/**
 * The text of the CSV files, for code frames: charts are read from them, and find faults in them. One that a chart
 * names and that is not UTF-8 is found here, because its signs would be printed wrong.
 */
export function readFigureFiles(
  files: Files,
  texts: ReadonlyMap<string, string>,
): { readonly texts: ReadonlyMap<string, string>; readonly findings: readonly Finding[] } {
  const figures = new Map<string, string>();
  const findings: Finding[] = [];
  for (const { path, size, bytes } of files.list) {
    if (!path.endsWith(".csv") || size > LARGEST) continue;
    const shown = `${files.name}/${path}`;
    const { text, wrongAt } = decoded(bytes());
    figures.set(shown, text);
    if (wrongAt !== undefined && isCharted(shown, texts))
      findings.push({
        id: "file-not-utf-8",
        severity: "error",
        span: spanOnLine(shown, wrongAt.line, wrongAt.column, 1),
        message: "this sign is not written in UTF-8; the figures of a chart must be",
        help: "save it again as “CSV UTF-8”",
      });
  }
  return { texts: figures, findings };
}

/** Whether a chart of a paper in the same folder is made from a file. */
function isCharted(shown: string, texts: ReadonlyMap<string, string>): boolean {
  const slash = shown.lastIndexOf("/");
  const folder = shown.slice(0, slash + 1);
  const chart = `chart ${shown.slice(slash + 1)}`;
  return [...texts].some(([file, text]) => file.startsWith(folder) && text.includes(chart));
}
