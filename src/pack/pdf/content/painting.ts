/** What one page or form paints, read once. */
import { type PDFDict, type PDFRef, PDFStream } from "@cantoo/pdf-lib";
import { dictAt, entry, nameAt, numberAt, referenceAt, textAt } from "../source/entries.ts";
import { contentText } from "../source/streams.ts";
import { textString } from "../syntax.ts";
import { type Properties, paintsMatter, paintsPath } from "./marks.ts";
import { type Operation, operationsOf } from "./operations.ts";
import { type Survey, survey } from "./survey.ts";
import { withTypedCharacters } from "./typed-characters.ts";
import { type TextOf, unicodeMap } from "./unicode-map.ts";

/** A content stream taken apart, with what its resources say about it. */
export interface Painting {
  readonly content: string;
  readonly operations: readonly Operation[];
  readonly properties: Properties;
  readonly shown: Survey;
  /** The forms that it may paint, by name in its resources. */
  readonly forms: ReadonlyMap<string, PDFRef>;
}

/** `content`: one character a byte. */
export function paintingOf(content: string, resources: PDFDict | undefined): Painting {
  const operations = operationsOf(content);
  const properties: Properties = (named) => propertiesText(resources, named);
  return {
    content,
    operations,
    properties,
    shown: survey(operations, properties, fontsOf(resources)),
    forms: formsOf(resources),
  };
}

/** Whether a reader would see anything. */
export const paintsAnything = ({ operations }: Painting): boolean =>
  operations.some(({ operator }) => paintsMatter(operator) || paintsPath(operator));

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

/** Readers of the fonts in some resources, each made once; codes of a font that is not there say nothing. */
function fontsOf(resources: PDFDict | undefined): (name: string) => TextOf {
  const fonts = resources === undefined ? undefined : dictAt(resources, "Font");
  const made = new Map<string, TextOf>();
  return (named) => {
    const known = made.get(named);
    if (known !== undefined) return known;
    const font = fonts === undefined ? undefined : dictAt(fonts, named);
    const textOf: TextOf =
      font === undefined
        ? () => ""
        : unicodeMap(
            withTypedCharacters(contentText(entry(font, "ToUnicode"))),
            nameAt(font, "Subtype") === "Type0",
          );
    made.set(named, textOf);
    return textOf;
  };
}
