import { addressOf } from "../../model/reference.ts";
import { isKnownKind, looksWhole, nameOfDocument, oldAddress, type SavedDocuments } from "./documents.ts";
import type { LeadsTo } from "./markdown-words.ts";
import type { Ids } from "./names-and-ids.ts";
import type { OldRecord } from "./old.ts";

/**
 * Where links to papers lead: to the paper beside its agenda if it was saved, else to that meeting. The first meeting that has a
 * paper counts.
 */
export function papersByAddress(record: OldRecord, ids: Ids, documents: SavedDocuments): LeadsTo {
  const known = new Map<string, string>();
  for (const { id, items, documents: whole } of record.meetings.values()) {
    const folder = ids.meetings.get(id);
    if (folder === undefined) continue;
    const open = items.filter(({ isRestricted, isShown }) => !isRestricted && isShown);
    for (const { url, isRestricted } of [...open.flatMap((item) => item.documents), ...whole]) {
      const key = keyOf(url);
      if (key === undefined || known.has(key)) continue;
      const name = nameOfDocument(url);
      const saved =
        whole.some((document) => document.url === url) || isRestricted ? undefined : documents.of(url);
      const isHere = saved !== undefined && isKnownKind(name) && looksWhole(name, saved.bytes());
      known.set(key, isHere ? addressOf.asset(folder, name) : addressOf.meeting(folder));
    }
  }
  return (url) => {
    const key = keyOf(url);
    return key === undefined ? undefined : known.get(key);
  };
}

const keyOf = (url: string): string | undefined => oldAddress(url)?.path.toLowerCase();
