import type { Finds } from "../finds.ts";
import { inflated } from "../unpack.ts";
import { readExif } from "./exif.ts";
import { pngSamples } from "./png-samples.ts";

/** Chunks that hold numbers only (PNG, third edition, 11); what else a file has is looked at. */
const NUMBERS = new Set(
  "IHDR PLTE IDAT IEND tRNS cHRM gAMA sBIT sRGB bKGD hIST pHYs tIME acTL fcTL fdAT cICP mDCV cLLI".split(" "),
);

/** Reads the chunks of a PNG: words in `tEXt`, `zTXt`, `iTXt`, EXIF, profiles, chunks nobody knows, and bytes after the end. */
export function readPng(finds: Finds, bytes: Uint8Array): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: (readonly [string, Uint8Array])[] = [];
  let at = 8;
  while (at + 12 <= bytes.length) {
    const data = bytes.subarray(at + 8, at + 8 + view.getUint32(at));
    const name = latin(bytes.subarray(at + 4, at + 8));
    at += 12 + data.length;
    if (name === "IEND") break;
    chunks.push([name, data]);
    readChunk(finds, name, data);
  }
  for (const samples of pngSamples(chunks)) finds.print("png samples", samples);
  if (at > bytes.length || at < 45) finds.cannot("png", "a chunk is longer than the file");
  if (at >= bytes.length) return;
  finds.fact("bytes-after-end", "png", `${bytes.length - at} bytes after the last chunk`);
  finds.inside("png, after its end", bytes.subarray(at));
}

function readChunk(finds: Finds, name: string, data: Uint8Array): void {
  if (name === "eXIf") {
    readExif(finds, data);
    return;
  }
  if (name === "tEXt") {
    finds.say("png text", latin(data).replace("\0", "\n"));
    return;
  }
  if (name === "zTXt" || name === "iCCP") {
    const key = data.indexOf(0);
    finds.say("png text, keyword", latin(data.subarray(0, key)));
    unpack(finds, `png ${name === "iCCP" ? "profile" : "text"}`, data.subarray(key + 2));
    return;
  }
  if (name === "iTXt") {
    internationalText(finds, data);
    return;
  }
  if (NUMBERS.has(name)) return;
  finds.inside("png, a chunk of its own", data);
}

/** Keyword, two bytes, language, translated keyword, text (11.3.3.4). */
function internationalText(finds: Finds, data: Uint8Array): void {
  const key = data.indexOf(0);
  const language = data.indexOf(0, key + 3);
  const translated = data.indexOf(0, language + 1);
  finds.say("png text, keyword", latin(data.subarray(0, key)));
  finds.say(
    "png text, language",
    Buffer.from(data.subarray(key + 3, translated))
      .toString()
      .replace("\0", "\n"),
  );
  const text = data.subarray(translated + 1);
  if (data[key + 1] === 1) unpack(finds, "png text", text);
  else finds.inside("png text", text);
}

function unpack(finds: Finds, where: string, data: Uint8Array): void {
  const inner = inflated(data);
  if ("why" in inner) finds.cannot(where, inner.why);
  else finds.inside(where, inner.bytes);
}

const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString("latin1");
