import { spanOnLine } from "../findings/finding.ts";
import { parseCivilDate } from "../model/civil-date.ts";
import { LEDGER, type RecordedAddress } from "../model/gone.ts";
import type { ContentFile } from "./files.ts";
import type { Reader } from "./reader.ts";

/** An address and its day, two spaces between them. */
const LINE = /^(\/\S*) +(\d{4}-\d{2}-\d{2})$/;

/**
 * Reads `addresses.txt`, in whatever order a merge left its lines. Finds the first that no `orderpaper record` wrote: others come
 * of the same slip.
 */
export function readLedger(file: ContentFile, reader: Reader): readonly RecordedAddress[] {
  const shown = reader.shown(file.path);
  const text = reader.readList(file);
  const recorded: RecordedAddress[] = [];
  let isWhole = true;
  text.split("\n").forEach((line, index) => {
    if (line.trim() === "" || line.startsWith("#")) return;
    const [, address, day = ""] = LINE.exec(line) ?? [];
    const since = parseCivilDate(day);
    if (address !== undefined && since !== undefined)
      recorded.push({ address, since, file: shown, line: index + 1 });
    else if (isWhole) {
      isWhole = false;
      reader.findings.push({
        id: "address-line-wrong",
        severity: "error",
        span: spanOnLine(shown, index + 1, 1, Math.max(1, line.length)),
        message: `this is not an address with its day; every line of ${LEDGER} is written by orderpaper record`,
        help: /^[<=>|]{7}/.test(line)
          ? "take the lines that begin with <<<<<<<, ======= and >>>>>>> out, and keep all others"
          : "take this line out, or take it back with git",
      });
    }
  });
  return recorded;
}
