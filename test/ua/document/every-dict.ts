import type { CosFile } from "../cos/file.ts";
import { type Cos, Dict, isArray, Ref, Stream } from "../cos/values.ts";

/** Every dictionary of a file, those of streams and those within others too, with the object it is in. */
export function everyDict(file: CosFile): readonly { readonly dict: Dict; readonly object: number }[] {
  const found: { dict: Dict; object: number }[] = [];
  const visit = (value: Cos, object: number): void => {
    if (isArray(value)) for (const item of value) visit(item, object);
    const dict = value instanceof Stream ? value.dict : value;
    if (!(dict instanceof Dict)) return;
    found.push({ dict, object });
    for (const item of dict.entries.values()) visit(item, object);
  };
  for (const number of file.numbers) visit(file.resolve(new Ref(number, 0)), number);
  return found;
}

/** The numbers of all objects that the trailer reaches. */
export function reachable(file: CosFile): ReadonlySet<number> {
  const seen = new Set<number>();
  const queue: Cos[] = [file.trailer];
  for (let value = queue.pop(); value !== undefined; value = queue.pop()) {
    if (value instanceof Ref) {
      if (seen.has(value.number)) continue;
      seen.add(value.number);
      queue.push(file.resolve(value));
    } else if (isArray(value)) queue.push(...value);
    else if (value instanceof Dict) queue.push(...value.entries.values());
    else if (value instanceof Stream) queue.push(value.dict);
  }
  return seen;
}
