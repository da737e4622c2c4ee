/**
 * A tagged PDF as somebody hears it: the whole structure tree with its words, across pages. The tree is walked object by
 * object; the words of marked content are read by pdf.js.
 */
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRef,
  PDFString,
} from "@cantoo/pdf-lib";
import { open } from "./press-sheets.ts";

/** One element: `says` are the words that stand in it, those of its kids in their places. */
export interface Heard {
  readonly kind: string;
  readonly says: string;
  readonly kids: readonly Heard[];
  readonly dict: PDFDict;
}

/** The elements below the first Part of a pack. */
export async function heard(pdf: Uint8Array): Promise<readonly Heard[]> {
  const words = await wordsOf(pdf);
  const document = await PDFDocument.load(pdf);
  const root = document.catalog.lookup(PDFName.of("StructTreeRoot"), PDFDict);
  const part = root.lookup(PDFName.of("K"), PDFDict).lookup(PDFName.of("K"), PDFArray).lookup(0, PDFDict);

  const element = (dict: PDFDict): Heard => {
    const page = dict.get(PDFName.of("Pg"));
    const kids: Heard[] = [];
    const says = kidsOf(dict).map((kid) => {
      const content = contentOf(kid, page);
      if (content !== undefined) return words.get(content) ?? "";
      if (!(kid instanceof PDFDict) || !kid.has(PDFName.of("S"))) return "";
      const below = element(kid);
      kids.push(below);
      return below.says;
    });
    return { kind: nameAt(dict, "S"), says: says.join(" ").replace(/\s+/g, " ").trim(), kids, dict };
  };
  return element(part).kids;
}

/** Every element, parents first. */
export const all = (elements: readonly Heard[]): readonly Heard[] =>
  elements.flatMap((one) => [one, ...all(one.kids)]);

/** `Table(TR(TH TD))` */
export const shape = ({ kind, kids }: Heard): string =>
  kids.length === 0 ? kind : `${kind}(${kids.map(shape).join(" ")})`;

/** An entry of an element as text: of an ID, a language. */
export function textAt(dict: PDFDict, key: string): string | undefined {
  const value = dict.lookup(PDFName.of(key));
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : undefined;
}

/** The words of an element's place to click, as said by its annotation. */
export function contentsOf({ dict }: Heard): readonly string[] {
  return kidsOf(dict).flatMap((kid) => {
    const link = kid instanceof PDFDict ? kid.lookup(PDFName.of("Obj")) : undefined;
    return link instanceof PDFDict ? [textAt(link, "Contents") ?? ""] : [];
  });
}

function kidsOf(dict: PDFDict): readonly unknown[] {
  const kids = dict.lookup(PDFName.of("K"));
  return kids instanceof PDFArray ? Array.from({ length: kids.size() }, (_, i) => kids.lookup(i)) : [kids];
}

/** `12 5`: the number of the page's object, and the identifier of the marked content. */
function contentOf(kid: unknown, inherited: unknown): string | undefined {
  if (kid instanceof PDFNumber && inherited instanceof PDFRef)
    return `${inherited.objectNumber} ${kid.asNumber()}`;
  if (!(kid instanceof PDFDict) || !kid.has(PDFName.of("MCID"))) return undefined;
  const page = kid.get(PDFName.of("Pg"));
  const number = page instanceof PDFRef ? page.objectNumber : 0;
  return `${number} ${kid.lookup(PDFName.of("MCID"), PDFNumber).asNumber()}`;
}

const nameAt = (dict: PDFDict, key: string): string => dict.lookup(PDFName.of(key), PDFName).decodeText();

const SPAN = "Span";

/** Marked content of every page; pdf.js calls it `p12R_mc5`. */
async function wordsOf(pdf: Uint8Array): Promise<ReadonlyMap<string, string>> {
  const document = await open(Uint8Array.from(pdf));
  const words = new Map<string, string>();
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent({ includeMarkedContent: true });
    const within: string[] = [];
    for (const item of items) {
      if ("str" in item) {
        const id = within.findLast((one) => one !== "" && one !== SPAN) ?? "";
        // pdf.js shows what stands on the page; a hyphen in a span of its own is one that is not said.
        const says = within.at(-1) === SPAN && item.str === "-" ? "\u00ad" : item.str;
        words.set(id, `${words.get(id) ?? ""}${says}${item.hasEOL ? " " : ""}`);
      } else if (item.type === "endMarkedContent") within.pop();
      else {
        const { tag } = item as { readonly tag?: string };
        within.push(tag === SPAN ? SPAN : (item.id?.replace(/^p(\d+)R_mc(\d+)$/, "$1 $2") ?? ""));
      }
    }
  }
  return words;
}
