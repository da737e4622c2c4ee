/** Small tagged PDFs, made object by object the way Chromium lays its own out. */
import { PDFDocument, type PDFObject, PDFRef, PDFString } from "@cantoo/pdf-lib";

type Context = PDFDocument["context"];

/** An element, a marked-content identifier with its page, or a link by its position in `links`. */
export type Node =
  | {
      readonly kind: string;
      readonly kids: readonly Node[];
      readonly entries?: Record<string, string | PDFObject>;
    }
  | { readonly page: number; readonly mcid: number }
  | { readonly link: number };

export interface SamplePage {
  readonly size: readonly [number, number];
  readonly turn?: number;
  /** Operators; `/F1` is Helvetica. */
  readonly content: string;
}

export interface SampleLink {
  readonly page: number;
  readonly address?: string;
  readonly anchor?: string;
}

export interface Sample {
  readonly pages: readonly SamplePage[];
  readonly structure?: readonly Node[];
  readonly links?: readonly SampleLink[];
  /** Anchor to page and height. */
  readonly anchors?: Readonly<Record<string, readonly [page: number, y: number]>>;
  readonly headings?: readonly (readonly [title: string, page: number])[];
  readonly roles?: Readonly<Record<string, string>>;
}

export const el = (
  kind: string,
  kids: readonly Node[],
  entries?: Record<string, string | PDFObject>,
): Node => (entries === undefined ? { kind, kids } : { kind, kids, entries });
export const mc = (page: number, mcid: number): Node => ({ page, mcid });

/** One line of text as marked content. */
export const line = (mcid: number, text: string, x: number, y: number): string =>
  `/NonStruct <</MCID ${mcid} >>BDC\nBT\n/F1 12 Tf\n1 0 0 1 ${x} ${y} Tm\n(${text}) Tj\nET\nEMC\n`;

export async function samplePdf(sample: Sample): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const { context } = document;
  const font = context.register(context.obj({ Type: "Font", Subtype: "Type1", BaseFont: "Helvetica" }));
  const pages = sample.pages.map(({ size, turn = 0, content }, number) => {
    const page = document.addPage([...size]);
    page.node.set(nameOf(context, "Contents"), context.register(context.flateStream(content)));
    page.node.set(nameOf(context, "Resources"), context.obj({ Font: { F1: font } }));
    page.node.set(nameOf(context, "Rotate"), context.obj(turn));
    page.node.set(nameOf(context, "StructParents"), context.obj(number));
    return page.ref;
  });
  const pageRef = (page: number): PDFRef => pages[page] ?? PDFRef.of(0);
  const links = (sample.links ?? []).map(({ page, address, anchor }) => {
    const target =
      anchor === undefined ? { A: { S: "URI", URI: PDFString.of(address ?? "") } } : { Dest: anchor };
    const rect = [50, 700, 150, 715];
    const ref = context.register(context.obj({ Type: "Annot", Subtype: "Link", Rect: rect, ...target }));
    document.getPage(page).node.addAnnot(ref);
    return { page, ref };
  });

  const write = (node: Node): PDFObject => {
    if ("mcid" in node) return context.obj({ Type: "MCR", Pg: pageRef(node.page), MCID: node.mcid });
    if ("link" in node) {
      const link = links[node.link];
      return context.obj({ Type: "OBJR", Pg: pageRef(link?.page ?? 0), Obj: link?.ref ?? PDFRef.of(0) });
    }
    const entries = Object.entries(node.entries ?? {}).map(([key, value]) => [
      key,
      typeof value === "string" ? PDFString.of(value) : value,
    ]);
    const kids = node.kids.map(write);
    return context.register(context.obj({ S: node.kind, K: kids, ...Object.fromEntries(entries) }));
  };

  const { catalog } = document;
  if (sample.structure !== undefined) {
    const root = { Type: "StructTreeRoot", K: sample.structure.map(write), RoleMap: sample.roles ?? {} };
    catalog.set(nameOf(context, "StructTreeRoot"), context.register(context.obj(root)));
  }
  const anchors = Object.entries(sample.anchors ?? {}).map(([anchor, [page, y]]) => [
    anchor,
    [pageRef(page), "XYZ", 50, y, 0],
  ]);
  catalog.set(nameOf(context, "Dests"), context.obj(Object.fromEntries(anchors)));
  catalog.set(nameOf(context, "Outlines"), outlines(context, sample.headings ?? [], pageRef));
  return document.save({ useObjectStreams: false, addDefaultPage: false });
}

function outlines(
  context: Context,
  headings: Sample["headings"] & object,
  pageRef: (page: number) => PDFRef,
): PDFRef {
  const refs = headings.map(() => context.nextRef());
  headings.forEach(([title, page], i) => {
    const next = refs[i + 1];
    const ref = refs[i];
    const item = {
      Title: PDFString.of(title),
      Dest: [pageRef(page), "XYZ", 50, 700, 0],
      ...(next ? { Next: next } : {}),
    };
    if (ref) context.assign(ref, context.obj(item));
  });
  return context.register(context.obj(refs[0] ? { First: refs[0] } : {}));
}

const nameOf = (context: Context, name: string) => context.obj(name);
