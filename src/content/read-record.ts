import { type Gone, goneSchema, type RecordedAddress, type TypedGone } from "../model/gone.ts";
import type { ContentFile } from "./files.ts";
import { readLedger } from "./read-ledger.ts";
import type { Read, Reader } from "./reader.ts";
import type { FieldPath, Source } from "./source.ts";
import { isWebAddress } from "./web-address.ts";

/** What is known of addresses that were published: the ledger, and what is said of those that are gone. */
export interface ReadRecord {
  readonly gone: readonly Gone[];
  /** Missing if there is no ledger, or if the content has errors: what is lost shows only where everything was read. */
  readonly recorded?: readonly RecordedAddress[];
}

/** Reads `addresses.txt` and `gone.yaml`; the last to be read, because it matters what was found before. */
export function readRecord(
  files: { readonly ledger?: ContentFile; readonly gone?: ContentFile },
  reader: Reader,
): ReadRecord {
  const gone = files.gone ? readGone(files.gone, reader) : [];
  const { ledger } = files;
  const recorded = ledger && reader.piece("ledger", [ledger.stamp], () => readLedger(ledger, reader));
  const isWhole = reader.findings.every(({ severity }) => severity !== "error");
  return { gone, ...(recorded && isWhole ? { recorded } : {}) };
}

function readGone(file: ContentFile, reader: Reader): readonly Gone[] {
  const read = reader.read(file, goneSchema, "the list of what is gone") as
    | Read<{ readonly gone: readonly TypedGone[] }>
    | undefined;
  if (!read) return [];
  const { source, typed } = read;
  const known = new Map<string, FieldPath>();
  return typed.gone.flatMap((entry, index): readonly Gone[] => {
    const path = ["gone", index];
    const address = addressIn(source, [...path, "address"], entry.address, reader);
    const movedTo = entry["moved-to"];
    const to =
      movedTo === undefined || !movedTo.startsWith("/")
        ? isWebAddress(reader, source, [...path, "moved-to"], movedTo) && movedTo
        : addressIn(source, [...path, "moved-to"], movedTo, reader);
    if (movedTo === undefined) findNoReason(source, path, entry, reader);
    if (address === undefined) return [];
    const before = known.get(address);
    if (before) {
      reader.find(source, [...path, "address"], {
        id: "gone-address-twice",
        message: "two entries are about this address; one must say what became of it",
        help: "take one of the two out",
        elsewhere: [{ span: source.spanOf([...before, "address"]), note: "the first" }],
      });
      return [];
    }
    known.set(address, path);
    const { title, date, by, reason } = entry;
    return [
      {
        address,
        title,
        date,
        ...(by === undefined ? {} : { by }),
        ...(reason === undefined ? {} : { reason }),
        ...(to ? { movedTo: to } : {}),
        file: source.file,
        path,
      },
    ];
  });
}

/** What was withdrawn must say by whom and why; what moved needs neither. */
function findNoReason(source: Source, path: FieldPath, { by, reason }: TypedGone, reader: Reader): void {
  const [missing, example] =
    by === undefined
      ? ["by", "by: Democratic Services"]
      : reason === undefined
        ? ["reason", "reason: …"]
        : [];
  if (missing === undefined) return;
  reader.find(source, path, {
    id: "gone-without-reason",
    message:
      missing === "by"
        ? "nothing says who withdrew this; readers who come to its address are told"
        : "nothing says why this was withdrawn; readers who come to its address are told",
    help: `add ${example}${by === undefined && reason === undefined ? " and reason: …" : ""}; if it only has another address, add moved-to: and the new one`,
  });
}

/**
 * An address of the site as the site writes it: letters outside ASCII and spaces encoded, a slash at the end of a page's. Finds
 * what is none.
 */
function addressIn(source: Source, path: FieldPath, typed: string, reader: Reader): string | undefined {
  if (/^\/(?!\/)[^?#\s]*$/.test(typed) && !/\/\.{0,2}\/|\/\.{1,2}$/.test(typed) && isDecodable(typed)) {
    const encoded = typed
      .split("/")
      .map((part) => encodeURIComponent(decodeURIComponent(part)))
      .join("/");
    return /\/[^/.]+$/.test(encoded) ? `${encoded}/` : encoded;
  }
  const below = /^https?:\/\/[^/]+(\/[^?#\s]*)/i.exec(typed)?.[1] ?? /^(\/[^?#\s]*)[?#]/.exec(typed)?.[1];
  reader.find(source, path, {
    id: "gone-address-wrong",
    message: `“${typed.slice(0, 80)}” is not an address below this site’s own, which begins with a slash and has no ? or #`,
    help:
      below === undefined
        ? "write it as it stands in addresses.txt: /meetings/2026-10-14-planning-committee/05-street-trees/"
        : `write ${below}`,
  });
  return undefined;
}

function isDecodable(address: string): boolean {
  try {
    return decodeURIComponent(address) !== "";
  } catch {
    return false;
  }
}
