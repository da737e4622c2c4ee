import { redactionsIn } from "../text/redactions.ts";

/** How many characters beside a redaction tell that it is the same one. */
const BESIDE = 24;

/**
 * Whether a text withholds something that an earlier text said: it has a redaction (`[[exempt 3]]`) that the earlier one does
 * not have in the same place, or the earlier one holds the words of one. Where it is not sure it says yes: a redline that is
 * missing harms nobody.
 */
export function tookOutOfSight(earlier: string, later: string): boolean {
  const before = placesIn(earlier);
  const after = placesIn(later);
  if (before.some(({ hasWords }) => hasWords) || after.length > before.length) return true;
  const left = [...before];
  return after.some((place) => {
    const at = left.findIndex((other) => isSame(place, other));
    if (at < 0) return true;
    left.splice(at, 1);
    return false;
  });
}

interface Place {
  readonly label: string;
  readonly before: string;
  readonly behind: string;
  readonly hasWords: boolean;
}

/** Redactions with what stands on either side of each, up to the next one. */
function placesIn(text: string): readonly Place[] {
  const found = redactionsIn(text);
  return found.map(({ from, end, label = "", words }, index) => ({
    label,
    before: plain(text.slice(found[index - 1]?.end ?? 0, from)).slice(-BESIDE),
    behind: plain(text.slice(end, found[index + 1]?.from)).slice(0, BESIDE),
    hasWords: words !== undefined,
  }));
}

const plain = (text: string): string => text.replace(/\s+/g, " ");

/** Both sides must be as they were: a word that is gone beside a bar may be what the bar now covers. */
const isSame = (one: Place, other: Place): boolean =>
  one.label === other.label && one.before === other.before && one.behind === other.behind;
