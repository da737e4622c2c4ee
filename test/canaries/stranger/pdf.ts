import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { qpdf } from "../../foreign-pdfs/qpdf.ts";

/** What two independent readers of PDF, qpdf and pdf.js, make of a file; nothing for bytes that are none. */
export async function readPdf(bytes: Uint8Array): Promise<readonly Buffer[]> {
  if (!Buffer.from(bytes.subarray(0, 1024)).toString("latin1").includes("%PDF-")) return [];
  const texts: Buffer[] = [];
  try {
    texts.push(
      Buffer.from(
        await qpdf(bytes, "--qdf", "--decrypt", "--object-streams=disable", "--preserve-unreferenced"),
      ),
    );
  } catch {
    // A file that qpdf cannot mend is left to the others: the raw search sees it all the same.
  }
  texts.push(Buffer.from(await viewed(bytes)));
  return texts;
}

/** Everything that pdf.js, as a viewer, tells of a file, one thing a line. */
async function viewed(bytes: Uint8Array): Promise<string> {
  const loading = getDocument({ data: Uint8Array.from(bytes), useSystemFonts: false, verbosity: 0 });
  try {
    const document = await loading.promise;
    const told: unknown[] = [
      await document.getMetadata().then(({ info, metadata }) => [info, metadata?.getRaw()]),
      await document.getOutline(),
      await document.getAttachments(),
      await document.getDestinations(),
      await document.getPageLabels(),
      await document.getFieldObjects(),
      await document.getJSActions(),
    ];
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent({ includeMarkedContent: false });
      const words = items.flatMap((item) =>
        "str" in item ? [{ text: item.str, at: item.transform as number[] }] : [],
      );
      told.push(words.map(({ text }) => text).join(""));
      // Read down the page too: what was painted backwards stands forwards.
      told.push(
        [...words]
          .sort((a, b) => (b.at[5] ?? 0) - (a.at[5] ?? 0))
          .map(({ text }) => text)
          .join(""),
      );
      told.push(await page.getAnnotations(), await page.getStructTree());
    }
    return told.map((thing) => strings(thing).join("\n")).join("\n");
  } catch {
    return "";
  } finally {
    await loading.destroy();
  }
}

/** Every string in a value, keys included. */
function strings(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  if (value instanceof Uint8Array) return [Buffer.from(value).toString("latin1")];
  if (Array.isArray(value)) return value.flatMap(strings);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [key, ...strings(inner)]);
}

/** Whether this machine has a program. */
export function has(program: string): boolean {
  try {
    execFileSync(program, ["-v"], { stdio: "ignore" });
    return true;
  } catch (fault) {
    return (fault as { code?: string }).code !== "ENOENT";
  }
}

/** What `pdftotext` and `qpdf --qdf` of this machine make of a file. */
export function byMachine(program: "pdftotext" | "qpdf", pdf: Uint8Array): Buffer {
  const folder = mkdtempSync(join(tmpdir(), "orderpaper-stranger-"));
  const [from, to] = [join(folder, "a.pdf"), join(folder, "out")];
  try {
    writeFileSync(from, pdf);
    const args = program === "qpdf" ? ["--qdf", "--object-streams=disable", from, to] : ["-raw", from, to];
    execFileSync(program, args, { stdio: "ignore" });
    return readFileSync(to);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
