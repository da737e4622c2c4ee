import type { Finds } from "../finds.ts";
import type { Document } from "./document.ts";
import { wordsOf } from "./text-strings.ts";
import { isDict, isList, Keyword, Name, type Value, Words } from "./values.ts";

/** Keys whose names may be printed: they are the format's own. */
const KNOWN = new Set(
  (
    "Title Author Subject Keywords Creator Producer CreationDate ModDate Alt ActualText E Lang Contents RC TU TM T V DV DA URI JS " +
    "F UF Desc P Name Names Nums ID Headers Summary Reason Location ContactInfo CA RO AC Subj NM Dest D S Order OC Base"
  ).split(" "),
);
/** Strings by which parts of the file know each other: thousands a pack, and said all together. */
const LABELS = new Set(["ID", "Headers", "Names", "Dest", "D", "Limits", "NM"]);

/**
 * Says every string and every name of every object: titles, alternatives, outlines, page labels, destinations, form
 * fields, comments, scripts, addresses. It asks nothing of what an object is, so none is forgotten.
 */
export function sayStrings(finds: Finds, document: Document): void {
  const names = new Set<string>();
  const labels = new Set<string>();
  for (const { number, value } of document.objects)
    walk(value, "", (key, each) => sayOne(finds, `object ${number}`, key, each, names, labels));
  for (const trailer of document.trailers)
    walk(trailer, "", (key, each) => sayOne(finds, "trailer", key, each, names, labels));
  finds.say("names", [...names].join("\n"));
  finds.say("names, as UTF-8", Buffer.from([...names].join("\n"), "latin1").toString());
  finds.say("labels of destinations and elements", [...labels].join("\n"));
}

function sayOne(
  finds: Finds,
  where: string,
  key: string,
  value: Value,
  names: Set<string>,
  labels: Set<string>,
): void {
  if (value instanceof Name) names.add(value.name);
  else if (value instanceof Keyword) names.add(value.word);
  else if (value instanceof Words) {
    for (const words of wordsOf(value.bytes)) {
      if (LABELS.has(key)) labels.add(words);
      else finds.say(`${where}: ${KNOWN.has(key) ? key : "a string"}`, words);
    }
  }
}

/** Every string and name within a value, and keys as names, with the key under which it stands. */
export function walk(value: Value, key: string, on: (key: string, value: Value) => void): void {
  if (isList(value)) for (const each of value) walk(each, key, on);
  else if (isDict(value)) {
    for (const [name, each] of value) {
      on(name, new Name(name.replaceAll("\0", "")));
      walk(each, name.replaceAll("\0", ""), on);
    }
  } else on(key, value);
}
