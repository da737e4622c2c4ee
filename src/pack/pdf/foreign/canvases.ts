/** Copies what pages use into a paper's body: fonts and images as they are, every content stream on the way cleaned. */
import { deflateSync } from "node:zlib";
import { type PDFContext, PDFDict, type PDFObject, type PDFRef, PDFStream } from "@cantoo/pdf-lib";
import { reference } from "../body.ts";
import type { BodyWriter } from "../body-writer.ts";
import { type Matrix, matrixOf, times } from "../content/matrix.ts";
import { ObjectCopier } from "../source/copy.ts";
import { dictAt, entry, nameAt, numberAt, numbersOf } from "../source/entries.ts";
import { contentText } from "../source/streams.ts";
import { array, toBytes } from "../syntax.ts";
import { type Cleaned, cleanContent } from "./clean-content.ts";
import { glyphProcedures, missingFont } from "./fonts.ts";
import type { Layers } from "./layers.ts";
import { formsIn, type More, type Resource, resourcesEntry, usedResources } from "./resources.ts";

/** A form that the structure knows: cleaned, its content with artifacts marked, and its /StructParents entry. */
export interface TaggedForm {
  readonly cleaned: Cleaned;
  readonly content: string;
  readonly entries: string;
}

/** Whether something shows text, pictures, drawings. */
export type Shows = Pick<Cleaned, "words" | "pictures" | "drawings">;

/** Never copied: layers, stand-ins for printing, pages of other files, maps' coordinates (tables 89 and 95). */
const LEFT_OUT = ["OC", "Alternates", "Ref", "Measure", "PtData"];
/** Written anew for every content stream. */
const RENEWED = ["Filter", "DecodeParms", "Resources"];

/** One file's fonts, images and forms on their way into a body. */
export class Canvases {
  readonly copier: ObjectCopier;
  /** Names of fonts that are used and not in the file. */
  readonly missingFonts = new Set<string>();
  readonly #writer: BodyWriter;
  readonly #layers: Layers;
  readonly #taggedForm: (form: PDFRef) => TaggedForm | undefined;
  readonly #glyphs: ReadonlyMap<PDFRef, PDFDict | undefined>;
  readonly #forms = new Map<PDFRef, { readonly shows: Shows; readonly below: readonly PDFRef[] }>();
  /** Resources for forms that have none and use those of whoever paints them (7.8.3). */
  readonly #lent = new Map<PDFRef, PDFDict>();

  constructor(
    context: PDFContext,
    writer: BodyWriter,
    layers: Layers,
    taggedForm: (form: PDFRef) => TaggedForm | undefined,
  ) {
    this.#writer = writer;
    this.#layers = layers;
    this.#taggedForm = taggedForm;
    this.#glyphs = glyphProcedures(context);
    this.copier = new ObjectCopier(context, writer, (stream, ref) => this.#rewritten(stream, ref));
  }

  /**
   * The /Resources entry for a cleaned content stream. `more`: entries besides its own, by category. `moved`: the
   * transformation that stands before a page's content, which its patterns do not follow by themselves (8.7.3.1).
   */
  resources(cleaned: Cleaned, resources: PDFDict | undefined, more: More = {}, moved?: Matrix): string {
    const used = usedResources(resources, cleaned.used);
    if (resources !== undefined) for (const form of formsIn(used).bare) this.#lent.set(form, resources);
    return resourcesEntry(used, (resource) => this.#resource(resource, moved), more);
  }

  /** What a content stream shows, itself and in the forms that it paints; its resources must have been written. */
  shows(cleaned: Cleaned, resources: PDFDict | undefined): Shows {
    return this.#together([cleaned], formsIn(usedResources(resources, cleaned.used)).all);
  }

  /** Copies a form that no resources name, such as the look of a field. */
  form(ref: PDFRef): { readonly slot: number; readonly shows: Shows } {
    return { slot: this.copier.slotOf(ref), shows: this.#together([], [ref]) };
  }

  #together(shown: readonly Shows[], forms: readonly PDFRef[]): Shows {
    const all = [...shown];
    const waiting = [...forms];
    const seen = new Set<PDFRef>();
    for (let form = waiting.pop(); form !== undefined; form = waiting.pop()) {
      const known = this.#forms.get(form);
      if (known === undefined || seen.has(form)) continue;
      seen.add(form);
      all.push(known.shows);
      waiting.push(...known.below);
    }
    return {
      words: all.some(({ words }) => words),
      pictures: all.some(({ pictures }) => pictures),
      drawings: all.some(({ drawings }) => drawings),
    };
  }

  #resource({ category, value, object }: Resource, moved: Matrix | undefined): string {
    if (category === "Font" && object instanceof PDFDict) {
      const missing = missingFont(object);
      if (missing !== undefined) this.missingFonts.add(missing);
    }
    return category === "Pattern" && moved !== undefined
      ? this.#movedPattern(value, object, moved)
      : this.copier.text(value);
  }

  #movedPattern(value: PDFObject, pattern: PDFObject, moved: Matrix): string {
    if (!(pattern instanceof PDFDict || pattern instanceof PDFStream)) return this.copier.text(value);
    const matrix = `/Matrix${array(times(matrixOf(numbersOf(entry(pattern, "Matrix"))), moved))}`;
    const slot = this.#writer.reserve();
    if (pattern instanceof PDFDict) {
      this.#writer.write(slot, `<<${this.copier.entries(pattern, ["Matrix"])}${matrix}>>`);
    } else {
      const { entries, data } = this.#canvas(pattern, dictAt(pattern, "Resources"), ["Matrix"]);
      this.#writer.writeStream(slot, entries + matrix, data);
    }
    return reference(slot);
  }

  #rewritten(
    stream: PDFStream,
    ref: PDFRef,
  ): { readonly entries: string; readonly data: Uint8Array } | undefined {
    if (nameAt(stream, "Subtype") === "Form") return this.#form(stream, ref);
    if (this.#glyphs.has(ref)) return this.#canvas(stream, this.#glyphs.get(ref), []);
    if (numberAt(stream, "PatternType") === 1) return this.#canvas(stream, dictAt(stream, "Resources"), []);
    if (nameAt(stream, "Subtype") !== "Image") return undefined;
    const entries = this.copier.streamEntries(stream, LEFT_OUT);
    if (entry(stream, "Filter") !== undefined) return { entries, data: stream.getContents() };
    return { entries: `${entries}/Filter/FlateDecode`, data: deflateSync(stream.getContents()) };
  }

  #form(stream: PDFStream, ref: PDFRef): { readonly entries: string; readonly data: Uint8Array } {
    const resources = dictAt(stream, "Resources") ?? this.#lent.get(ref);
    return this.#canvas(stream, resources, [], ref);
  }

  #canvas(
    stream: PDFStream,
    resources: PDFDict | undefined,
    without: readonly string[],
    form?: PDFRef,
  ): { readonly entries: string; readonly data: Uint8Array } {
    const tagged = form === undefined ? undefined : this.#taggedForm(form);
    const cleaned =
      tagged?.cleaned ??
      cleanContent(contentText(stream), { resources, layers: this.#layers, tagged: false });
    if (form !== undefined) {
      this.#forms.set(form, { shows: cleaned, below: formsIn(usedResources(resources, cleaned.used)).all });
    }
    const own = this.copier.streamEntries(stream, [...RENEWED, ...LEFT_OUT, ...without]);
    const entries = `${own}${this.resources(cleaned, resources)}${tagged?.entries ?? ""}/Filter/FlateDecode`;
    return { entries, data: deflateSync(toBytes(tagged?.content ?? cleaned.content)) };
  }
}
