/** What a text costs beyond its characters, in characters. */
const OVERHEAD = 200;

/**
 * Reads texts and remembers the last of them, up to `most` characters in all: one text is printed on several pages, one after
 * the other. What was read must never be changed. A text that is larger than that by itself is read each time.
 */
export function lastRead<Read>(read: (text: string) => Read, most: number): (text: string) => Read {
  const known = new Map<string, Read>();
  let held = 0;
  return (text) => {
    const before = known.get(text);
    known.delete(text);
    const now = before ?? read(text);
    const size = text.length + OVERHEAD;
    if (before === undefined && size > most) return now;
    known.set(text, now);
    if (before === undefined) held += size;
    for (const oldest of known.keys()) {
      if (held <= most) break;
      known.delete(oldest);
      held -= oldest.length + OVERHEAD;
    }
    return now;
  };
}
