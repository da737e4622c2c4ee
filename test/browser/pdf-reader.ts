import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

/** What an independent reader (pdf.js) sees of a PDF. */
export interface ReadPdf {
  readonly title: string;
  readonly labels: readonly string[] | null;
  readonly pages: readonly ReadPage[];
  /** Titles of the outline, outermost first, indented by two spaces a level, with the page they lead to. */
  readonly outline: readonly string[];
  /** Named destinations and their pages, from 1. */
  readonly destinations: ReadonlyMap<string, number>;
}

export interface ReadPage {
  readonly text: string;
  readonly landscape: boolean;
  /** Named destinations that links of the page lead to. */
  readonly links: readonly string[];
  /** Addresses of the web that links of the page lead to. */
  readonly addresses: readonly string[];
}

interface OutlineNode {
  readonly title: string;
  readonly dest: unknown;
  readonly items: readonly OutlineNode[];
}

/** Reads a finished PDF. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const loading = getDocument({ data: Uint8Array.from(bytes), useSystemFonts: false, verbosity: 0 });
  const document = await loading.promise;
  const pageOf = async (dest: unknown): Promise<number> => {
    const explicit =
      typeof dest === "string" ? await document.getDestination(dest) : (dest as unknown[] | null);
    return explicit ? (await document.getPageIndex(explicit[0] as { num: number; gen: number })) + 1 : 0;
  };
  const pages: ReadPage[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
    const turned = page.rotate % 180 !== 0;
    const annotations = (await page.getAnnotations()) as readonly { dest?: unknown; url?: string }[];
    pages.push({
      text: items.map((item) => ("str" in item ? item.str + (item.hasEOL ? "\n" : "") : "")).join(""),
      landscape: turned ? top - bottom > right - left : right - left > top - bottom,
      links: annotations.flatMap(({ dest }) => (typeof dest === "string" ? [dest] : [])),
      addresses: annotations.flatMap(({ url }) => (url === undefined ? [] : [url])),
    });
  }
  const lines: string[] = [];
  const walk = async (nodes: readonly OutlineNode[], indent: string): Promise<void> => {
    for (const node of nodes) {
      lines.push(`${indent}${node.title} ${await pageOf(node.dest)}`);
      await walk(node.items, `${indent}  `);
    }
  };
  await walk((await document.getOutline()) ?? [], "");
  const named = (await document.getDestinations()) as Readonly<Record<string, unknown>>;
  const destinations = new Map<string, number>();
  for (const [name, dest] of Object.entries(named)) destinations.set(name, await pageOf(dest));
  const { info } = (await document.getMetadata()) as { info: { Title?: string } };
  const labels = await document.getPageLabels();
  await loading.destroy();
  return { title: info.Title ?? "", labels, pages, outline: lines, destinations };
}
