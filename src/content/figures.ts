import { isUtf8 } from "node:buffer";
import { type Finding, spanOnLine } from "../findings/finding.ts";
import type { Files } from "./files.ts";
import { decoded } from "./plain-text.ts";
import type { Reader } from "./reader.ts";
import type { Texts } from "./texts.ts";

/** A file of figures with more bytes is not shown in code frames. */
const LARGEST = 4 * 1024 * 1024;

/**
 * Adds the CSV files to the texts, for code frames: charts are read from them, and find faults in them. One that a chart
 * names and that is not UTF-8 is found here, because its signs would be printed wrong.
 */
export function readFigureFiles(files: Files, reader: Reader): readonly Finding[] {
  const { texts } = reader;
  let written: readonly string[] | undefined;
  const findings: Finding[] = [];
  for (const file of files.list) {
    if (!file.path.endsWith(".csv")) continue;
    const shown = `${files.name}/${file.path}`;
    if (file.size > LARGEST) {
      texts.forget(shown);
      continue;
    }
    const wrongAt = reader.piece(`figures ${file.path}`, [file.stamp], () => {
      const bytes = file.bytes();
      reader.add(file, bytes);
      return isUtf8(bytes) ? undefined : decoded(bytes).wrongAt;
    });
    if (wrongAt === undefined) continue;
    written ??= [...texts.keys()].filter((each) => !each.endsWith(".csv"));
    if (isCharted(shown, written, texts))
      findings.push({
        id: "file-not-utf-8",
        severity: "error",
        span: spanOnLine(shown, wrongAt.line, wrongAt.column, 1),
        message: "this sign is not written in UTF-8; the figures of a chart must be",
        help: "save it again as “CSV UTF-8”",
      });
  }
  return findings;
}

/** Whether a chart of a paper in the same folder is made from a file. */
function isCharted(shown: string, written: readonly string[], texts: Texts): boolean {
  const slash = shown.lastIndexOf("/");
  const folder = shown.slice(0, slash + 1);
  const chart = `chart ${shown.slice(slash + 1)}`;
  return written.some((file) => file.startsWith(folder) && texts.get(file)?.includes(chart) === true);
}
