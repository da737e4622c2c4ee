import { ENOUGH_FOR_WORDS } from "../model/colour.ts";
import type { Council, TypedCouncil } from "../model/council.ts";
import { GROUNDS, type TypedColours, tooFaint } from "../model/council-colours.ts";
import type { ContentFile } from "./files.ts";
import { linkCrest } from "./link-crest.ts";
import { findNoSignIn } from "./link-editor.ts";
import type { Read, Reader } from "./reader.ts";
import type { Source } from "./source.ts";
import { isTimeZone } from "./time-zone.ts";
import { isWebAddress } from "./web-address.ts";

/**
 * The council with its addresses looked at, because pages are made with them, its crest read and its colours measured.
 * `pictures` lie beside council.yaml, by name.
 */
export function linkCouncil(
  { source, typed }: Read<TypedCouncil>,
  pictures: ReadonlyMap<string, ContentFile>,
  reader: Reader,
): Council {
  const { url, website, licence, crest: crestTyped, colours, ...facts } = typed;
  isTimeZone(reader, source, typed["time-zone"]);
  const crest = linkCrest(source, crestTyped, pictures, reader);
  if (colours) findFaint(source, colours, reader);
  findNoSignIn(reader, source, typed.editor);
  return {
    ...facts,
    ...(crest === undefined ? {} : { crest }),
    ...(colours === undefined ? {} : { colours }),
    ...(isWebAddress(reader, source, "url", url) ? { url } : {}),
    ...(isWebAddress(reader, source, "website", website) ? { website } : {}),
    ...(licence && isWebAddress(reader, source, ["licence", "url"], licence.url) ? { licence } : {}),
  };
}

/** Links are painted in these colours, so they must be told from the page's ground by everybody who reads. */
function findFaint(source: Source, colours: TypedColours, reader: Reader): void {
  const grounds = { accent: ["light", GROUNDS.light], "accent-dark": ["dark", GROUNDS.dark] } as const;
  for (const field of ["accent", "accent-dark"] as const) {
    const colour = colours[field];
    const [scheme, ground] = grounds[field];
    const faint = colour === undefined ? undefined : tooFaint(colour, ground);
    if (faint === undefined) continue;
    reader.find(source, ["colours", field], {
      id: "contrast-too-low",
      message: `${colour} has a contrast of ${rounded(faint.has)}:1 with the page's ${scheme} ground ${faint.ground}; links must have ${ENOUGH_FOR_WORDS}:1`,
      help: `write "${faint.nearest}": the nearest shade of it that has enough`,
      why: "WCAG 2.2, success criterion 1.4.3, which the law asks of public bodies' websites",
    });
  }
}

/** Two digits behind the point, cut and not rounded: 4.499 is not 4.5. */
const rounded = (ratio: number): string => (Math.floor(ratio * 100) / 100).toFixed(2);
