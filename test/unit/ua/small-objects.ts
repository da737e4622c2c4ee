import { type SmallMap, smallFont } from "./small-font.ts";
import type { SmallStructure } from "./small-tree.ts";

/** An object as it is written, references as `@name`; of a stream also its bytes. */
export interface SmallObject {
  readonly text: string;
  readonly data?: string | Uint8Array;
}

export type SmallObjects = Readonly<Record<string, SmallObject>>;

const XMP = `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" xmlns:ua="http://www.aiim.org/pdfua/ns/id/"
 xmlns:dc="http://purl.org/dc/elements/1.1/">
<pdfuaid:part>1</pdfuaid:part><pdfuaid:amd>2005</pdfuaid:amd><pdfuaid:corr>1</pdfuaid:corr>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">Trees &amp; people</rdf:li></rdf:Alt></dc:title>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>`;

const TO_UNICODE = `/CMapName /Made def 1 begincodespacerange <0000> <ffff> endcodespacerange
1 beginbfrange <0000> <0009> <0041> endbfrange`;

const CODES = `/WMode 0 def /CMapName /Made-H def 1 begincodespacerange <00> <7f> endcodespacerange
1 begincidrange <41> <43> 1 endcidrange`;

const AT_A: SmallMap = { platform: 3, encoding: 1, first: 0x41 };
const MAC: SmallMap = { platform: 1, encoding: 0, first: 0x41 };
const SYMBOLS: SmallMap = { platform: 3, encoding: 0, first: 0xf041 };

/** Programs of fonts; those the file does not use are for tests that put them in. */
export const PROGRAMS = {
  unicode: smallFont([AT_A]),
  symbols: smallFont([MAC, SYMBOLS]),
  none: smallFont([]),
  both: smallFont([MAC, AT_A]),
};

const text = (words: string): SmallObject => ({ text: words });
const stream = (words: string, data: string | Uint8Array): SmallObject => ({ text: words, data });
const refs = (labels: readonly (string | undefined)[]): string =>
  Array.from(labels, (label) => (label === undefined ? "null" : `@${label}`)).join(" ");

/** The objects of a small file that keeps every rule, with a structure. */
export function smallObjects(structure: SmallStructure): SmallObjects {
  const { firstPage, secondPage, roots, holders, ids } = structure;
  const parents = ["link-annotation", "comment-annotation", "field-annotation"].map(
    (name, at) => `${at + 3} ${refs([holders.get(name)])}`,
  );
  const marked = Array.from(firstPage, (label, mcid) => {
    if (mcid === 21) return PICTURE;
    const mark = label === undefined ? "/Artifact BMC" : `/Mark <</MCID ${mcid}>> BDC`;
    return `${mark} BT /F1 12 Tf <000100020003> Tj ET EMC`;
  });
  return {
    catalog:
      text(`<< /Type /Catalog /Pages @pages /Lang (en-GB) /MarkInfo << /Marked true /Suspects false >> /Metadata @metadata
      /ViewerPreferences << /DisplayDocTitle true >> /StructTreeRoot @structure /Outlines @outlines /Names @names
      /PageLabels << /Nums [0 << /S /D >>] >> /OCProperties << /OCGs [] /D << /Name (Layers) >> >> /AcroForm << /Fields [@field-annotation] >> >>`),
    info: text("<< /Title (Trees & people) >>"),
    metadata: stream("<< /Type /Metadata /Subtype /XML >>", XMP),
    pages: text(
      "<< /Type /Pages /Kids [@page1 @page2] /Count 2 /MediaBox [0 0 595 842] /Resources @resources >>",
    ),
    page1: text(
      "<< /Type /Page /Parent @pages /Contents @content1 /StructParents 0 /Tabs /S /Annots [@link-annotation @comment-annotation @field-annotation] >>",
    ),
    page2: text("<< /Type /Page /Parent @pages /Contents @content2 /StructParents 1 >>"),
    content1: stream("<< >>", `/Artifact BMC 0 0 m 9 9 l S EMC\n${marked.join("\n")}\n/Drawing Do`),
    content2: stream("<< >>", SECOND_PAGE),
    drawing: stream(
      "<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /StructParents 2 >>",
      "/P <</MCID 0>> BDC 0 0 9 9 re f EMC",
    ),
    resources: text(
      "<< /Font << /F1 @font1 /F2 @font2 /F3 @font3 /F4 @font4 /F5 @font5 >> /XObject << /Drawing @drawing >> >>",
    ),
    outlines: text("<< /Type /Outlines /First @entry /Last @last-entry /Count 2 >>"),
    entry: text("<< /Title (Trees) /Parent @outlines /Next @last-entry /Dest (there) >>"),
    "last-entry": text(
      "<< /Title (People) /Parent @outlines /Prev @entry /A << /S /GoTo /D [@page2 /Fit] >> >>",
    ),
    names: text(
      "<< /Dests << /Names [(there) << /D [@page1 /Fit] >>] >> /EmbeddedFiles << /Names [(a) @attachment] >> /Renditions << /Names [(b) @rendition] >> >>",
    ),
    attachment: text("<< /Type /Filespec /F (a.csv) /UF (a.csv) /EF << /F @attached >> >>"),
    attached: stream("<< /Type /EmbeddedFile >>", "a,b"),
    rendition: text("<< /S /MR /C << /S /MCD /D @attachment /CT (text/csv) /Alt [(en) (A film)] >> >>"),
    "link-annotation": text(
      "<< /Type /Annot /Subtype /Link /Rect [9 9 20 20] /Contents (To the trees) /Dest (there) /StructParent 3 >>",
    ),
    "comment-annotation": text(
      "<< /Type /Annot /Subtype /Text /Rect [9 9 20 20] /Contents (Well said) /StructParent 4 >>",
    ),
    "field-annotation": text(
      "<< /Type /Annot /Subtype /Widget /FT /Tx /T (name) /TU (Your name) /Rect [9 9 20 20] /StructParent 5 >>",
    ),
    structure:
      text(`<< /Type /StructTreeRoot /K [${refs(roots)}] /RoleMap << /Para /P >> /ClassMap << /plain << /O /Table /RowSpan 1 >> >>
      /ParentTree @parent-tree /ParentTreeNextKey 6 /IDTree << /Names [${ids.map(([id, label]) => `(${id}) @${label}`).join(" ")}] >> >>`),
    "parent-tree": text(
      `<< /Nums [0 [${refs(firstPage)}] 1 [${refs(secondPage)}] 2 [${refs([holders.get("drawing")])}] ${parents.join(" ")}] >>`,
    ),
    ...Object.fromEntries(Object.entries(structure.objects).map(([label, words]) => [label, text(words)])),
    ...FONTS,
  };
}

const PICTURE = "/Figure <</MCID 21>> BDC BI /W 1 /H 1 /BPC 8 /CS /G ID x EI EMC";

const SECOND_PAGE = `/P <</MCID 0>> BDC /Span <</Lang (cy) /ActualText (Coed)>> BDC BT /F2 12 Tf (ABC) Tj ET EMC
BT /F3 12 Tf [(A) -20 (B)] TJ /F4 12 Tf (A) ' q /F5 12 Tf (AB) Tj Q ET EMC`;

const descriptor = (program: string, flags: number): SmallObject =>
  text(`<< /Type /FontDescriptor /FontName /ABCDEF+Made /Flags ${flags} /FontFile2 @${program} >>`);

const FONTS: SmallObjects = {
  font1: text(
    "<< /Type /Font /Subtype /Type0 /BaseFont /ABCDEF+Made /Encoding /Identity-H /DescendantFonts [@cid-font] /ToUnicode @to-unicode >>",
  ),
  "cid-font":
    text(`<< /Type /Font /Subtype /CIDFontType2 /BaseFont /ABCDEF+Made /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>
    /W [1 [600 700] 3 3 800] /DW 500 /CIDToGIDMap /Identity /FontDescriptor @cid-descriptor >>`),
  "cid-descriptor": text(
    "<< /Type /FontDescriptor /FontName /ABCDEF+Made /Flags 4 /FontFile2 @program /CIDSet @cid-set >>",
  ),
  "cid-set": stream("<< >>", Uint8Array.of(0xf0)),
  "to-unicode": stream("<< >>", TO_UNICODE),
  program: stream("<< >>", PROGRAMS.unicode),
  font2: text(
    "<< /Type /Font /Subtype /TrueType /BaseFont /ABCDEF+Made /Encoding << /BaseEncoding /WinAnsiEncoding /Differences [65 /A] >> /FirstChar 65 /Widths [600 700 800] /FontDescriptor @descriptor2 /ToUnicode @byte-unicode >>",
  ),
  "byte-unicode": stream(
    "<< >>",
    "1 begincodespacerange <00> <ff> endcodespacerange 3 beginbfchar <41> <0041> <42> <0042> <43> <0043> endbfchar",
  ),
  descriptor2: descriptor("program2", 32),
  program2: stream("<< >>", PROGRAMS.unicode),
  font3: text(
    "<< /Type /Font /Subtype /TrueType /BaseFont /ABCDEF+Made /FirstChar 65 /Widths [600 700] /FontDescriptor @descriptor3 /ToUnicode @byte-unicode >>",
  ),
  descriptor3: descriptor("program3", 4),
  program3: stream("<< >>", PROGRAMS.symbols),
  font4: text(
    "<< /Type /Font /Subtype /Type3 /FontBBox [0 0 9 9] /FontMatrix [.1 0 0 .1 0 0] /Encoding << /Differences [65 /A] >> /CharProcs << /A @glyph >> /FirstChar 65 /Widths [7] >>",
  ),
  glyph: stream("<< >>", "7 0 d0 0 0 9 9 re f"),
  font5: text(
    "<< /Type /Font /Subtype /Type0 /BaseFont /ABCDEF+Made /Encoding @codes /DescendantFonts [@cid-font5] /ToUnicode @byte-unicode >>",
  ),
  "cid-font5":
    text(`<< /Type /Font /Subtype /CIDFontType2 /BaseFont /ABCDEF+Made /CIDSystemInfo << /Registry (Adobe) /Ordering (Made) /Supplement 0 >>
    /W [1 [600 700 800]] /CIDToGIDMap @glyph-map /FontDescriptor @descriptor5 >>`),
  descriptor5: descriptor("program", 4),
  "glyph-map": stream("<< >>", Uint8Array.of(0, 0, 0, 1, 0, 2, 0, 3)),
  codes: stream(
    "<< /Type /CMap /CMapName /Made-H /WMode 0 /CIDSystemInfo << /Registry (Adobe) /Ordering (Made) /Supplement 1 >> >>",
    CODES,
  ),
};
