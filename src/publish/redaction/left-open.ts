import { type Finding, spanOnLine } from "../../findings/finding.ts";
import { openText } from "./open-text.ts";
import type { PrivateText } from "./private-text.ts";
import { withheldIn } from "./public-version.ts";
import { smallWords, type Tell, tellsOf } from "./tells.ts";
import { keyOf, placesOf, wordsIn } from "./words.ts";

/** So many places are said at once. */
const MOST = 25;

/** Where a link leads: a name written small there is still a name. */
const ADDRESS = /\]\([^)]{0,2000}\)|^ {0,3}\[[^\]]*\]:.*$/gm;

/** A tell, and where it is withheld. */
interface Known extends Tell {
  readonly line: number;
}

/**
 * Withheld words that the public would still read elsewhere in the same file, or in its name: one error for each place.
 * `keep` are words somebody has looked at and lets stand.
 */
export function leftOpen(file: PrivateText, path: string, keep: readonly string[]): readonly Finding[] {
  const open = openText(file);
  const words = wordsIn(open);
  const kept = new Set(keep.map(rowOf));
  const tells = tellsIn(file, smallWords(wordsIn(open.replace(ADDRESS, " ")))).filter(
    ({ row }) => !kept.has(row.join(" ")),
  );
  const inName = tells.filter(({ row }) => placesOf(row, wordsIn(path.replace(/\.md$/, ""))).length > 0);
  const places = tells
    .flatMap((tell) =>
      placesOf(tell.row, words).map((at) => ({
        tell,
        from: words[at]?.from ?? 0,
        end: words[at + tell.row.length - 1]?.end ?? 0,
      })),
    )
    .sort((a, b) => a.from - b.from || b.end - a.end);
  const outer = places.filter(
    ({ from, end }, at) =>
      !places.some((other, index) => index < at && other.from <= from && end <= other.end),
  );
  return [
    ...inName.slice(0, 1).map((tell) => named(tell, file.file)),
    ...outer.slice(0, MOST).map(({ tell, from, end }) => left(tell, file.file, open, from, end)),
  ];
}

const rowOf = (words: string): string =>
  wordsIn(words)
    .map(({ typed }) => keyOf(typed))
    .join(" ");

/** The tells of everything the file withholds, longest first. */
function tellsIn(file: PrivateText, small: ReadonlySet<string>): readonly Known[] {
  return withheldIn(file).flatMap(({ words, from }) => {
    const line = file.text.slice(0, from).split("\n").length;
    return tellsOf(words, small).map((tell) => ({ ...tell, line }));
  });
}

function named({ typed }: Known, file: string): Finding {
  return {
    id: "withheld-words-in-name",
    severity: "error",
    span: spanOnLine(file, 1, 1, 1),
    message: `“${typed}” is withheld, and the name of the file says it to everybody`,
    help: `rename the file, in the private tree and on the agenda; or --keep "${typed}" if the public may know it`,
  };
}

function left({ typed, line }: Known, file: string, open: string, from: number, end: number): Finding {
  const before = open.slice(0, from);
  const here = open.slice(from, end);
  const row = before.split("\n").length;
  const length = here.split("\n")[0]?.length ?? 1;
  return {
    id: "withheld-words-left",
    severity: "error",
    span: spanOnLine(file, row, before.length - before.lastIndexOf("\n"), length),
    message: `“${typed}” is withheld in line ${line}, and stands here for everybody to read`,
    help: `withhold it here too; or --keep "${typed}" if the public may know it`,
  };
}
