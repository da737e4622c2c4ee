import { gzipSync } from "node:zlib";
import { FileToBe, text } from "../../foreign-pdfs/build.ts";
import { HEIGHT, pixels, png, WIDTH } from "../beside/pictures.ts";
import { zip } from "../beside/zip.ts";
import type { SecretFile } from "../canary.ts";
import type { LeakyFile } from "./leak.ts";

/** A way in which a whole private file gets out; undefined for a file that cannot go that way. */
export interface FileLeak {
  readonly name: string;
  readonly write: (file: SecretFile) => LeakyFile | undefined | Promise<LeakyFile | undefined>;
}

const ending = (path: string): string => path.slice(path.lastIndexOf("."));
const attached = async (bytes: Uint8Array): Promise<Uint8Array> => {
  const file = await FileToBe.begin();
  file.page({ size: [595, 842], content: "" });
  const spec = file.add({
    Type: "Filespec",
    F: text("a.bin"),
    EF: file.obj({ F: file.stream(bytes, { Type: "EmbeddedFile" }) }),
  });
  file.catalog({ Names: file.obj({ EmbeddedFiles: file.obj({ Names: [text("a"), spec] }) }) });
  return file.finish();
};
const drawn = async (image: Uint8Array, entries: Readonly<Record<string, string>>): Promise<Uint8Array> => {
  const file = await FileToBe.begin();
  const picture = {
    Type: "XObject",
    Subtype: "Image",
    Width: WIDTH,
    Height: HEIGHT,
    ColorSpace: "DeviceRGB",
    BitsPerComponent: 8,
  };
  const stream =
    "Filter" in entries
      ? file.context.register(file.context.stream(image, { ...picture, ...entries } as never))
      : file.stream(image, picture);
  file.page({
    size: [595, 842],
    content: "q 48 0 0 32 60 700 cm /I1 Do Q\n",
    resources: { XObject: file.obj({ I1: stream }) },
  });
  return file.finish();
};
/** The pixels of a planted PNG: each is made from a seed of its own. */
const pixelsOf = ({ path }: SecretFile): Uint8Array | undefined =>
  path.endsWith(".png") ? pixels(path.includes("tanks") ? 1 : 2) : undefined;

/** The file itself gets out, whatever it is called there. */
export const FILE_LEAKS: readonly FileLeak[] = [
  {
    name: "copied byte for byte",
    write: ({ path, bytes }) => ({ path: `meetings/a${ending(path)}`, bytes }),
  },
  { name: "copied without its ending", write: ({ bytes }) => ({ path: "meetings/download", bytes }) },
  { name: "gzip", write: ({ bytes }) => ({ path: "meetings/a.gz", bytes: gzipSync(bytes) }) },
  {
    name: "inside a ZIP",
    write: ({ bytes }) => ({ path: "meetings/all.zip", bytes: zip({ "a.bin": bytes }) }),
  },
  {
    name: "base64 in a page",
    write: ({ bytes }) => ({
      path: "meetings/a.html",
      bytes: Buffer.from(
        `<a href="data:application/octet-stream;base64,${Buffer.from(bytes).toString("base64")}">A</a>`,
      ),
    }),
  },
  {
    name: "base64 in JSON",
    write: ({ bytes }) => ({
      path: "data/a.json",
      bytes: Buffer.from(JSON.stringify({ file: Buffer.from(bytes).toString("base64") })),
    }),
  },
  {
    name: "attached to a PDF",
    write: async ({ bytes }) => ({ path: "meetings/a.pdf", bytes: await attached(bytes) }),
  },
  {
    name: "photograph in a PDF",
    write: async ({ path, bytes }) =>
      path.endsWith(".jpg")
        ? { path: "meetings/a.pdf", bytes: await drawn(bytes, { Filter: "DCTDecode" }) }
        : undefined,
  },
  {
    name: "pixels in a PDF",
    write: async (file) => {
      const colours = pixelsOf(file);
      return colours && { path: "meetings/a.pdf", bytes: await drawn(colours, {}) };
    },
  },
  {
    name: "picture packed anew without its words",
    write: (file) => {
      const colours = pixelsOf(file);
      return colours && { path: "images/a.png", bytes: png(colours, [], 1) };
    },
  },
];
