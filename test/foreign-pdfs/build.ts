/** Builds PDFs the way other programs do: object by object, nothing checked, nothing added. */
import { PDFDocument, PDFHexString, PDFName, type PDFObject, type PDFRef, PDFString } from "@cantoo/pdf-lib";

type Context = PDFDocument["context"];
/** What can stand in an object: strings are names, as in `PDFContext.obj`; entries that are undefined are left out. */
export type Value = string | number | boolean | null | PDFObject | readonly Value[] | Entries;
export interface Entries {
  readonly [key: string]: Value | undefined;
}

/** A page to be: its size, operators, and further entries of the page object. */
export interface PageToBe {
  readonly size: readonly [width: number, height: number];
  readonly content: string;
  readonly resources?: Entries;
  readonly entries?: Entries;
}

/** A file to be. */
export class FileToBe {
  readonly document: PDFDocument;
  readonly context: Context;
  /** The fonts of every page: Helvetica as `/F1`, bold as `/F2`, neither in the file. */
  readonly fonts: PDFObject;

  private constructor(document: PDFDocument) {
    this.document = document;
    this.context = document.context;
    const font = (name: string): PDFRef =>
      this.add({ Type: "Font", Subtype: "Type1", BaseFont: name, Encoding: "WinAnsiEncoding" });
    this.fonts = this.obj({ F1: font("Helvetica"), F2: font("Helvetica-Bold") });
  }

  static async begin(): Promise<FileToBe> {
    return new FileToBe(await PDFDocument.create({ updateMetadata: false }));
  }

  obj(value: Value): PDFObject {
    return this.context.obj(value as Parameters<Context["obj"]>[0]);
  }

  add(entries: Entries): PDFRef {
    return this.context.register(this.obj(defined(entries)));
  }

  stream(content: string | Uint8Array, entries: Entries = {}): PDFRef {
    return this.context.register(this.context.flateStream(content, defined(entries) as never));
  }

  page({ size, content, resources = {}, entries = {} }: PageToBe): PDFRef {
    const page = this.document.addPage([...size]);
    this.set(page.node, {
      Contents: this.stream(content),
      Resources: this.obj(defined({ Font: this.fonts, ...resources })),
      ...entries,
    });
    return page.ref;
  }

  set(dict: { set(key: PDFName, value: PDFObject): void }, entries: Entries): void {
    for (const [key, value] of Object.entries(defined(entries))) dict.set(PDFName.of(key), this.obj(value));
  }

  catalog(entries: Entries): void {
    this.set(this.document.catalog, entries);
  }

  info(entries: Entries): void {
    this.context.trailerInfo.Info = this.add(entries);
  }

  /** `packed`: in object streams, as most programs write them. */
  async finish(packed = false): Promise<Uint8Array> {
    return this.document.save({
      useObjectStreams: packed,
      addDefaultPage: false,
      updateFieldAppearances: false,
    });
  }
}

const defined = (entries: Entries): Record<string, Value> =>
  Object.fromEntries(
    Object.entries(entries).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  );

/** A text string. */
export const text = (words: string): PDFObject =>
  /^[\x20-\x7e]*$/.test(words) ? PDFString.of(words) : PDFHexString.fromText(words);

/** Operators that show one line in `/F1`. */
export const line = (words: string, x: number, y: number, size = 12, font = "F1"): string =>
  `BT /${font} ${size} Tf 1 0 0 1 ${x} ${y} Tm (${words.replace(/[\\()]/g, "\\$&")}) Tj ET\n`;

/** An outline of one level, or of two where an entry has kids. */
export interface OutlineToBe {
  readonly title: string;
  readonly page: PDFRef;
  readonly kids?: readonly OutlineToBe[];
}

export function outlines(file: FileToBe, entries: readonly OutlineToBe[]): PDFRef {
  const write = (items: readonly OutlineToBe[]): Entries => {
    const refs = items.map(() => file.context.nextRef());
    items.forEach(({ title, page, kids = [] }, i) => {
      const below = kids.length === 0 ? {} : write(kids);
      const item = { Title: text(title), Dest: [page, "Fit"], Next: refs[i + 1], ...below };
      const ref = refs[i];
      if (ref !== undefined) file.context.assign(ref, file.obj(defined(item)));
    });
    return { First: refs[0], Last: refs.at(-1) };
  };
  return file.add({ Type: "Outlines", ...write(entries) });
}
