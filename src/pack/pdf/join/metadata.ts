/** What a pack says of itself: to people in the document's properties, to machines in XMP. */
import { textString } from "../syntax.ts";

/** Always the same, whatever the version: packs must not change because we do. */
export const PRODUCER = "orderpaper";

/** What people should know before they read. */
export interface About {
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
  readonly author?: string | undefined;
  /** ISO 8601: a day, or a moment in UTC. From the content, never from a clock. */
  readonly date: string;
}

/** `2018-09-13` or `2018-09-13T10:00:00Z` as a moment in UTC; throws for any other form. */
function moment(date: string): string {
  if (!/^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\dZ)?$/.test(date))
    throw new RangeError(`not a date of a pack: ${date}`);
  return date.includes("T") ? date : `${date}T00:00:00Z`;
}

/** The document information dictionary (ISO 32000-1, 14.3.3). */
export function infoObject({ title, author, date }: About): string {
  const written = textString(`D:${moment(date).replace(/[-:TZ]/g, "")}Z`);
  const by = author === undefined ? "" : `/Author${textString(author)}`;
  return `<</Title${textString(title)}${by}/Producer${textString(PRODUCER)}/CreationDate${written}/ModDate${written}>>`;
}

/** The same as an XMP packet (ISO 16684-1), in UTF-8; `accessible`: with the identifier of PDF/UA-1 (ISO 14289-1, clause 5). */
export function xmpPacket({ title, language, author, date }: About, accessible: boolean): Uint8Array {
  const when = moment(date);
  const creator =
    author === undefined
      ? ""
      : `\n<dc:creator><rdf:Seq><rdf:li>${xml(author)}</rdf:li></rdf:Seq></dc:creator>`;
  return new TextEncoder().encode(`<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"${accessible ? ' xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"' : ""}>
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${xml(title)}</rdf:li></rdf:Alt></dc:title>${creator}
<dc:language><rdf:Bag><rdf:li>${xml(language)}</rdf:li></rdf:Bag></dc:language>
<pdf:Producer>${PRODUCER}</pdf:Producer>
<xmp:CreateDate>${when}</xmp:CreateDate>
<xmp:ModifyDate>${when}</xmp:ModifyDate>${accessible ? "\n<pdfuaid:part>1</pdfuaid:part>" : ""}
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>`);
}

const xml = (text: string): string =>
  text.replace(/[&<>]/g, (character) => (character === "&" ? "&amp;" : character === "<" ? "&lt;" : "&gt;"));
