/**
 * A piece of an address from words: lower-case ASCII letters, digits and hyphens, never empty.
 * Accents are folded (ŵ becomes w) so that an address can be read out and typed; `&` becomes "and".
 */
export function slug(words: string): string {
  const folded = words
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/['’]/g, "")
    .replace(/&/g, " and ")
    .toLowerCase();
  const joined = folded.replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "");
  return joined === "" ? "untitled" : joined;
}

/** Gives out each slug once: the second "costs" becomes "costs-2". One instance a document. */
export function uniqueSlugs(): (wanted: string) => string {
  const taken = new Set<string>();
  return (wanted) => {
    let candidate = wanted;
    for (let n = 2; taken.has(candidate); n += 1) candidate = `${wanted}-${n}`;
    taken.add(candidate);
    return candidate;
  };
}
