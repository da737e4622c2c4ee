import type { Crest } from "../model/crest.ts";
import { drawingFault } from "./drawing.ts";
import type { ContentFile } from "./files.ts";

/** Why a picture cannot be a crest. */
export interface PictureFault {
  readonly message: string;
  readonly help: string;
}

type Picture = Pick<Crest, "kind" | "width" | "height" | "knowsDark">;

/**
 * What kind of picture a file is and how wide for its height, or why it cannot be a crest. Pages show it with `<img>`, where
 * no script of it runs; but its own address can be opened, and there one would.
 */
export function readPicture(file: ContentFile): Picture | PictureFault {
  const bytes = file.bytes();
  if (/\.svg$/i.test(file.path)) return readSvg(new TextDecoder().decode(bytes));
  if (/\.png$/i.test(file.path)) return readPng(bytes);
  return {
    message: "this picture is neither an SVG nor a PNG, and a crest must be one",
    help: "save it as an SVG, or as a PNG with a transparent ground",
  };
}

/** PNG (third edition, 5.2 and 11.2.1): the signature, then width and height in the first chunk. */
function readPng(bytes: Uint8Array): Picture | PictureFault {
  const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isPng = bytes.length > 24 && signature.every((byte, index) => bytes[index] === byte);
  const [width, height] = isPng ? [view.getUint32(16), view.getUint32(20)] : [0, 0];
  if (width === 0 || height === 0)
    return { message: "this file ends in .png and is no PNG", help: "save the picture again as a PNG" };
  return { kind: "png", width, height, knowsDark: false };
}

function readSvg(text: string): Picture | PictureFault {
  const plain = text.replace(/<!--[\s\S]*?-->/g, "");
  const root = /<svg\b[^>]*>/i.exec(plain)?.[0];
  if (root === undefined || !/\bxmlns\s*=\s*["']http:\/\/www\.w3\.org\/2000\/svg["']/.test(root))
    return {
      message: 'this file ends in .svg and has no <svg xmlns="http://www.w3.org/2000/svg">',
      help: "save the picture again as an SVG",
    };
  const fault = drawingFault(text);
  if (fault !== undefined)
    return {
      message: fault.message.startsWith("this picture fetches")
        ? `${fault.message}, which no page shows`
        : `${fault.message}, and a crest must be a drawing only`,
      help: fault.help,
    };
  const box = sizeOf(root);
  if (box === undefined)
    return {
      message: "this picture does not say how large it is: its <svg> must have a viewBox",
      help: 'write the drawing\'s own size into it, such as viewBox="0 0 100 120"',
    };
  return { kind: "svg", ...box, knowsDark: plain.includes("prefers-color-scheme") };
}

/** Width and height out of the viewBox (SVG 2, 8.6); without one a drawing is cut instead of scaled. */
function sizeOf(root: string): { readonly width: number; readonly height: number } | undefined {
  const box = /\bviewBox\s*=\s*["']([^"']+)["']/.exec(root)?.[1] ?? "";
  const [, , width = 0, height = 0] = box
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  return width > 0 && height > 0 ? { width, height } : undefined;
}
