/** Files that are called PDF, and no pack can have. */
import { FileToBe, line, text } from "./build.ts";
import { scan } from "./scan.ts";

export const truncated = async (): Promise<Uint8Array> => {
  const pdf = await scan(1);
  return pdf.subarray(0, Math.floor(pdf.length * 0.7));
};

/** What a web server says instead of the file that was asked for. */
export const webPage = async (): Promise<Uint8Array> =>
  Buffer.from("<!DOCTYPE html>\n<html><title>Signed out</title><p>Please sign in to download.\n");

export const empty = async (): Promise<Uint8Array> => new Uint8Array();

/** The first bytes of a document of Word. */
export const wordDocument = async (): Promise<Uint8Array> =>
  Buffer.from("PK\x03\x04\x14\0\x06\0\x08\0\0\0!\0[Content_Types].xml", "latin1");

export const portfolio = async (): Promise<Uint8Array> => {
  const file = await FileToBe.begin();
  file.page({ size: [595, 842], content: line("For the best experience, open this portfolio", 60, 760) });
  file.catalog({ Collection: file.obj({ Type: "Collection", View: "D" }) });
  return file.finish();
};

export const dynamicForm = async (): Promise<Uint8Array> => {
  const file = await FileToBe.begin();
  file.page({ size: [595, 842], content: line("Please wait...", 60, 760) });
  const template = file.stream("<xdp:xdp xmlns:xdp='http://ns.adobe.com/xdp/'/>");
  file.catalog({
    NeedsRendering: true,
    AcroForm: file.obj({ Fields: [], XFA: [text("template"), template] }),
  });
  return file.finish();
};

/** Whole at both ends, with what its page shows lost between them. */
export const pageWithoutContents = async (): Promise<Uint8Array> => {
  const file = await FileToBe.begin();
  file.page({ size: [595, 842], content: "" });
  const page = file.document.getPage(0);
  file.set(page.node, { Contents: file.context.nextRef() });
  return file.finish();
};
