import { readSealed, writeSealed } from "../../pack/sealed-file.ts";
import type { KeptTurn, KeptTurns } from "../../rules/judge.ts";
import { keptFile } from "../output/kept-snapshot.ts";
import { shapeOf } from "./shape.ts";

/** Turns with their reads as places in a list of keys: many turns read the same. */
interface Kept {
  readonly shape: string;
  readonly keys: readonly string[];
  readonly turns: Readonly<
    Record<string, Omit<KeptTurn, "reads"> & { readonly reads: readonly (number | string)[] }>
  >;
}

/** What a cache knows of what was found in a content folder before, by this version of the program. `save` keeps what is known now. */
export function openTurns(content: string, cacheFolder: string): KeptTurns & { readonly save: () => void } {
  const file = keptFile(cacheFolder, "turns", content);
  const shape = shapeOf(content);
  const bytes = readSealed(file);
  const read = bytes && (JSON.parse(Buffer.from(bytes).toString("utf8")) as Kept);
  const before = read?.shape === shape ? read : undefined;
  const now = new Map<string, KeptTurn>();
  let isNew = before === undefined;
  return {
    get: (name) => {
      const kept = before?.turns[name];
      if (before === undefined || kept === undefined) return undefined;
      const reads: Record<string, string> = {};
      for (let at = 0; at < kept.reads.length; at += 2)
        reads[before.keys[Number(kept.reads[at])] ?? ""] = String(kept.reads[at + 1]);
      const turn = { ...kept, reads };
      now.set(name, turn);
      return turn;
    },
    put: (name, turn) => {
      isNew = true;
      now.set(name, turn);
    },
    save: () => {
      if (!isNew && now.size === Object.keys(before?.turns ?? {}).length) return;
      writeSealed(file, Buffer.from(JSON.stringify(listed(shape, now))));
    },
  };
}

function listed(shape: string, now: ReadonlyMap<string, KeptTurn>): Kept {
  const keys = new Map<string, number>();
  const placeOf = (key: string): number => {
    const place = keys.get(key) ?? keys.size;
    keys.set(key, place);
    return place;
  };
  const turns = [...now].map(([name, turn]) => [
    name,
    { ...turn, reads: Object.entries(turn.reads).flatMap(([key, digest]) => [placeOf(key), digest]) },
  ]);
  return { shape, turns: Object.fromEntries(turns), keys: [...keys.keys()] };
}
