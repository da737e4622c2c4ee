import { inBytes, inData, inObject, inTrailer, put } from "../small-pdf.ts";
import { type Mutation, mutation } from "./mutation.ts";

export const METADATA: readonly Mutation[] = [
  mutation(
    "5-1",
    inData(
      "metadata",
      "<pdfuaid:part>1</pdfuaid:part><pdfuaid:amd>2005</pdfuaid:amd><pdfuaid:corr>1</pdfuaid:corr>",
      "",
    ),
  ),
  mutation("5-2", inData("metadata", "<pdfuaid:part>1<", "<pdfuaid:part>2<")),
  mutation("5-2", inData("metadata", "<pdfuaid:part>1</pdfuaid:part>", "")),
  mutation("5-3", inData("metadata", "<pdfuaid:part>1</pdfuaid:part>", "<ua:part>1</ua:part>")),
  mutation("5-4", inData("metadata", "<pdfuaid:amd>2005</pdfuaid:amd>", "<ua:amd>2005</ua:amd>")),
  mutation("5-5", inData("metadata", "<pdfuaid:corr>1</pdfuaid:corr>", "<ua:corr>1</ua:corr>")),
  mutation("7.1-8", inObject("metadata", "/Subtype /XML", "")),
  mutation(
    "7.1-9",
    inData(
      "metadata",
      '<dc:title><rdf:Alt><rdf:li xml:lang="x-default">Trees &amp; people</rdf:li></rdf:Alt></dc:title>',
      "",
    ),
  ),
  mutation("x-xmp", inData("metadata", "</x:xmpmeta>", "")),
  mutation("x-title", inObject("info", "Trees & people", "pack.docx")),
];

export const CATALOG: readonly Mutation[] = [
  mutation("6.1-1", inBytes("%PDF-1.7", "%PDF-2.0")),
  mutation("6.2-1", inObject("catalog", "/Marked true", "/Marked false")),
  mutation("7.1-4", inObject("catalog", "/Suspects false", "/Suspects true")),
  mutation("7.1-10", inObject("catalog", "/DisplayDocTitle true", "")),
  mutation("7.1-11", inObject("catalog", "/StructTreeRoot", "/Elsewhere")),
  mutation("7.10-1", inObject("catalog", "/Name (Layers)", "")),
  mutation("7.10-2", inObject("catalog", "/Name (Layers)", "/Name (Layers) /AS []")),
  mutation("7.11-1", inObject("attachment", "/UF (a.csv)", "")),
  mutation(
    "7.15-1",
    inObject("catalog", "/AcroForm <<", "/AcroForm << /XFA @xfa"),
    put("xfa", "<< >>", "<config><dynamicRender>required</dynamicRender></config>"),
  ),
  mutation(["7.16-1", "x-encrypted"], inTrailer("/Encrypt << /Filter /Standard /P -3904 >>")),
  mutation("x-encrypted", inTrailer("/Encrypt << /Filter /Standard /P -3392 >>")),
  mutation("7.18.6.2-1", inObject("rendition", "/CT (text/csv)", "")),
  mutation("7.18.6.2-2", inObject("rendition", "(A film)", "()")),
];
