import { PDFHexString } from "@cantoo/pdf-lib";
import { type Entries, type FileToBe, outlines, text, type Value } from "../../foreign-pdfs/build.ts";
import { xmp } from "../beside/pictures.ts";
import type { Leak } from "./leak.ts";
import { pdfWith } from "./pdf-pages.ts";

const info = (name: string, entries: (secret: string) => Entries, packed = false): Leak =>
  pdfWith(
    name,
    (file, secret) => {
      file.info(entries(secret));
      return {};
    },
    packed,
  );
const catalog = (name: string, entries: (file: FileToBe, secret: string) => Entries, packed = false): Leak =>
  pdfWith(
    name,
    (file, secret) => {
      file.catalog(entries(file, secret));
      return {};
    },
    packed,
  );
const annotated = (name: string, annotation: (file: FileToBe, secret: string) => Entries): Leak =>
  pdfWith(name, (file, secret) => ({
    entries: {
      Annots: [
        file.add({ Type: "Annot", Subtype: "Text", Rect: [9, 9, 29, 29], ...annotation(file, secret) }),
      ],
    },
  }));
const attachment = (file: FileToBe, name: string, content: string, more: Entries = {}): Entries => ({
  Names: file.obj({
    EmbeddedFiles: file.obj({
      Names: [
        text("a"),
        file.add({
          Type: "Filespec",
          F: text(name),
          EF: file.obj({ F: file.stream(content, { Type: "EmbeddedFile" }) }),
          ...more,
        }),
      ],
    }),
  }),
});
const packet = (file: FileToBe, secret: string, field?: "title" | "rights"): Value =>
  file.context.register(file.context.stream(xmp(secret, field), { Type: "Metadata", Subtype: "XML" }));
const structure = (file: FileToBe, entries: Entries): Entries => ({
  StructTreeRoot: file.add({
    Type: "StructTreeRoot",
    K: [file.add({ Type: "StructElem", S: "Figure", ...entries })],
  }),
});

/** Everything that a PDF carries besides its pages. */
export const PDF_PARTS: readonly Leak[] = [
  info("title", (secret) => ({ Title: text(secret) })),
  info("author in UTF-16", (secret) => ({ Author: PDFHexString.fromText(secret) })),
  info("key of one's own", (secret) => ({ Keywords: text("harbour"), Reviewer: text(secret) })),
  info("title in an object stream", (secret) => ({ Title: text(secret) }), true),
  catalog("XMP", (file, secret) => ({ Metadata: packet(file, secret) })),
  catalog("compressed XMP", (file, secret) => ({
    Metadata: file.stream(xmp(secret, "title"), { Type: "Metadata", Subtype: "XML" }),
  })),
  pdfWith("XMP of a page", (file, secret) => ({ entries: { Metadata: packet(file, secret, "rights") } })),
  pdfWith("outline", (file, secret) => {
    const page = file.page({ size: [595, 842], content: "" });
    file.catalog({ Outlines: outlines(file, [{ title: secret, page }]) });
    return {};
  }),
  catalog("named destination in a tree", (file, secret) => ({
    Names: file.obj({ Dests: file.obj({ Names: [text(secret), file.obj([null, "Fit"])] }) }),
  })),
  catalog("named destination in a dictionary", (file, secret) => ({
    Dests: file.obj({ [secret.replace(/[^A-Za-z0-9]+/g, "-")]: ["Fit"] }),
  })),
  catalog("name with spaces written as numbers", (file, secret) => ({
    Dests: file.obj({ [secret.replace(/[^ -~]/g, "")]: ["Fit"] }),
  })),
  catalog("prefix of page labels", (file, secret) => ({
    PageLabels: file.obj({ Nums: [0, file.obj({ P: text(secret), S: "D" })] }),
  })),
  catalog("attachment", (file, secret) => attachment(file, "a.txt", secret)),
  catalog("name of an attachment", (file, secret) => attachment(file, secret, "Nothing.")),
  catalog("description of an attachment", (file, secret) =>
    attachment(file, "a.txt", "Nothing.", { Desc: text(secret) }),
  ),
  catalog("attached page of the web", (file, secret) =>
    attachment(file, "a.html", `<p>${secret.replace(/[ &<]/g, (sign) => `&#${sign.charCodeAt(0)};`)}</p>`),
  ),
  catalog("alternative text", (file, secret) => structure(file, { Alt: text(secret) })),
  catalog("actual text of an element", (file, secret) => structure(file, { ActualText: text(secret) })),
  catalog("expansion of an abbreviation", (file, secret) => structure(file, { E: text(secret) })),
  catalog(
    "title of an element in an object stream",
    (file, secret) => structure(file, { T: text(secret) }),
    true,
  ),
  catalog("name of a layer", (file, secret) => ({
    OCProperties: file.obj({ OCGs: [file.add({ Type: "OCG", Name: text(secret) })], D: file.obj({}) }),
  })),
  catalog("script", (file, secret) => ({
    OpenAction: file.obj({ S: "JavaScript", JS: text(`var a = ${JSON.stringify(secret)};`) }),
  })),
  catalog("form field", (file, secret) => ({
    AcroForm: file.obj({ Fields: [file.add({ FT: "Tx", T: text("name"), V: text(secret) })] }),
  })),
  catalog("data of the program that made it", (file, secret) => ({
    PieceInfo: file.obj({ Maker: file.obj({ Private: file.obj({ Note: text(secret) }) }) }),
  })),
  annotated("note", (_, secret) => ({ Contents: text(secret) })),
  annotated("rich text of a note", (_, secret) => ({
    RC: text(
      `<body><p>${secret
        .split(" ")
        .map((word) => `<b>${word.replace(/[&<]/g, "")}</b>`)
        .join(" ")}</p></body>`,
    ),
  })),
  annotated("author of a note", (_, secret) => ({ T: text(secret) })),
  annotated("appearance of a note", (file, secret) => ({
    AP: file.obj({
      N: file.stream(`BT /F1 9 Tf <${Buffer.from(secret, "latin1").toString("hex")}> Tj ET`, {
        Type: "XObject",
        Subtype: "Form",
        BBox: [0, 0, 20, 20],
        Resources: file.obj({ Font: file.fonts }),
      }),
    }),
  })),
  annotated("address of a link", (file, secret) => ({
    Subtype: "Link",
    A: file.obj({ S: "URI", URI: text(`https://selwick.example/?q=${encodeURIComponent(secret)}`) }),
  })),
];
