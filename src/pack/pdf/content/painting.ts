/** What one page or form paints, read once. */
import { type PDFDict, type PDFRef, PDFStream } from "@cantoo/pdf-lib";
import { dictAt, entry, nameAt, numberAt, referenceAt, textAt } from "../source/entries.ts";
import { contentText } from "../source/streams.ts";
import { textString } from "../syntax.ts";
import { lineEndSpaces } from "./line-ends.ts";
import { type Properties, paintsMatter, paintsPath } from "./marks.ts";
import { type Operation, operationsOf } from "./operations.ts";
import { withSaidWords } from "./said-words.ts";
import { type Survey, survey } from "./survey.ts";
import { withTypedCharacters } from "./typed-characters.ts";
import { type TextOf, unicodeMap } from "./unicode-map.ts";

/** A content stream taken apart, with what its resources say about it. */
export interface Painting {
  readonly content: string;
  readonly operations: readonly Operation[];
  readonly properties: Properties;
  readonly shown: Survey;
  /** Whether every character that it shows, artifacts among them, can be read back (PDF/UA-1, 7.21.7). */
  readonly readable: boolean;
  /** What it lacks between words of two lines, by where in `content` that belongs; worked out when asked for. */
  readonly spaces: () => ReadonlyMap<number, string>;
  /** The forms that it may paint, by name in its resources. */
  readonly forms: ReadonlyMap<string, PDFRef>;
}

/** `painted`: one character a byte; `content` is the same but for replacement text. */
export function paintingOf(painted: string, resources: PDFDict | undefined): Painting {
  const properties: Properties = (named) => propertiesText(resources, named);
  const forms = formsOf(resources);
  const fonts = fontsOf(resources);
  const found = { content: painted, operations: operationsOf(painted) };
  const { content, operations } = withSaidWords(found, properties, fonts);
  let readable = true;
  const watched = (named: string): TextOf => {
    const textOf = fonts(named);
    return (codes) => {
      const text = textOf(codes);
      readable &&= !UNREADABLE.test(text) && (text !== "" || codes.length === 0);
      return text;
    };
  };
  const shown = survey(operations, properties, watched, new Set(forms.keys()));
  return {
    content,
    operations,
    properties,
    shown,
    readable,
    spaces: () => lineEndSpaces(operations, properties, fonts),
    forms,
  };
}

/** Whether a reader would see anything. */
export const paintsAnything = ({ operations }: Painting): boolean =>
  operations.some(({ operator }) => paintsMatter(operator) || paintsPath(operator));

/** What no character is, or stands for one that a font's table does not know. */
const UNREADABLE = /[\0\ufeff\ufffd\ufffe]/;

function formsOf(resources: PDFDict | undefined): ReadonlyMap<string, PDFRef> {
  const forms = new Map<string, PDFRef>();
  const objects = resources === undefined ? undefined : dictAt(resources, "XObject");
  for (const key of objects?.keys() ?? []) {
    const named = key.decodeText();
    const ref = objects === undefined ? undefined : referenceAt(objects, named);
    const object = objects?.lookup(key);
    if (ref !== undefined && object instanceof PDFStream && nameAt(object, "Subtype") === "Form")
      forms.set(named, ref);
  }
  return forms;
}

/** The entries of a property list that matter here, as a stream would write them. */
function propertiesText(resources: PDFDict | undefined, named: string): string | undefined {
  const lists = resources === undefined ? undefined : dictAt(resources, "Properties");
  const list = lists === undefined ? undefined : dictAt(lists, named);
  if (list === undefined) return undefined;
  const mcid = numberAt(list, "MCID");
  const actualText = textAt(list, "ActualText");
  return `${mcid === undefined ? "" : `/MCID ${mcid}`}${actualText === undefined ? "" : `/ActualText${textString(actualText)}`}`;
}

/** Readers of fonts, each made once for all pages. */
const readers = new WeakMap<PDFDict, TextOf>();

/** Readers of the fonts in some resources; codes of a font that is not there say nothing. */
function fontsOf(resources: PDFDict | undefined): (name: string) => TextOf {
  const fonts = resources === undefined ? undefined : dictAt(resources, "Font");
  return (named) => {
    const font = fonts === undefined ? undefined : dictAt(fonts, named);
    if (font === undefined) return () => "";
    const known = readers.get(font);
    if (known !== undefined) return known;
    const composite = nameAt(font, "Subtype") === "Type0";
    const textOf = unicodeMap(withTypedCharacters(contentText(entry(font, "ToUnicode"))), composite);
    readers.set(font, textOf);
    return textOf;
  };
}
