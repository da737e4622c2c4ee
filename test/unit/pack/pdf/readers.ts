/** Other people's readers, to judge what we write: pdf.js as a viewer, qpdf for the letter of the format. */
import { createRequire } from "node:module";
import createQpdf from "@neslinesli93/qpdf-wasm";
import { getDocument, OPS, type PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";

/** Opens a copy, because pdf.js keeps the bytes that it is given. Warnings of pdf.js stay silent. */
export async function open(pdf: Uint8Array): Promise<PDFDocumentProxy> {
  return await getDocument({ data: Uint8Array.from(pdf), verbosity: 0 }).promise;
}

/** What `qpdf --check` says, with its exit code: 0 is clean, 2 an error, 3 a warning. */
export async function qpdfCheck(pdf: Uint8Array): Promise<{ readonly code: number; readonly says: string }> {
  const wasm = createRequire(import.meta.url).resolve("@neslinesli93/qpdf-wasm/dist/qpdf.wasm");
  const said: number[] = [];
  const options = {
    locateFile: () => wasm,
    noInitialRun: true,
    preRun: [
      (module: Emscripten) =>
        module.FS.init(
          () => null,
          (byte) => said.push(byte),
          (byte) => said.push(byte),
        ),
    ],
  };
  const qpdf = await createQpdf(options);
  (qpdf as unknown as Emscripten).FS.writeFile("/pack.pdf", pdf);
  const code = qpdf.callMain(["--check", "/pack.pdf"]);
  return { code, says: Buffer.from(said).toString() };
}

/** The parts of Emscripten's file system that the types of qpdf-wasm leave out. */
interface Emscripten {
  readonly FS: {
    init(input: () => null, output: (byte: number) => void, error: (byte: number) => void): void;
    writeFile(path: string, bytes: Uint8Array): void;
  };
}

/** A node of a page's structure: its role, what it says of itself, its kids. */
export interface StructureNode {
  readonly role?: string;
  readonly alt?: string;
  readonly lang?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly StructureNode[];
}

/** The structure of a page as one line: `Part(H1(…) P(… Link(… @)))`, `…` for content and `@` for an annotation. */
export function outlined(node: StructureNode): string {
  if (node.type === "content") return "…";
  if (node.type === "annotation" || node.type === "object") return "@";
  const kids = (node.children ?? []).map(outlined).join(" ");
  return node.role === "Root" ? kids : `${node.role}(${kids})`;
}

export async function structureOf(document: PDFDocumentProxy, page: number): Promise<StructureNode> {
  return (await (await document.getPage(page)).getStructTree()) as StructureNode;
}

/** What is painted on a page outside all marked content, as names of operators: PDF/UA wants there to be none. */
export async function unmarked(document: PDFDocumentProxy, page: number): Promise<readonly string[]> {
  const { fnArray, argsArray } = await (await document.getPage(page)).getOperatorList();
  const names = new Map(Object.entries(OPS).map(([name, code]) => [code, name]));
  const found: string[] = [];
  let depth = 0;
  fnArray.forEach((code, i) => {
    const clips = code === OPS.constructPath && argsArray[i]?.[0] === OPS.endPath;
    const name = names.get(code) ?? String(code);
    if (name.startsWith("beginMarkedContent")) depth++;
    else if (name === "endMarkedContent") depth--;
    else if (depth === 0 && PAINTING.test(name) && !clips) found.push(name);
  });
  return found;
}

const PAINTING = /^(show|constructPath$|fill$|stroke$|eoFill|fillStroke|shadingFill|paintImage|paintSolid)/;

/** The words of a page that lie in no marked content of its structure, artifacts among them. */
export async function wordsOutsideStructure(
  document: PDFDocumentProxy,
  page: number,
): Promise<readonly string[]> {
  const { items } = await (await document.getPage(page)).getTextContent({ includeMarkedContent: true });
  const words: string[] = [];
  const open: boolean[] = [];
  for (const item of items) {
    if ("str" in item) {
      if (!open.includes(true) && item.str.trim() !== "") words.push(item.str);
    } else if (item.type === "endMarkedContent") open.pop();
    else open.push(Boolean(item.id));
  }
  return words;
}
