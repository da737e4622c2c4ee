/** What an office scanner sends: a picture a page, no word anywhere. */
import { FileToBe } from "./build.ts";

const WIDTH = 420;
const HEIGHT = 594;

/** A site plan in grey: a frame, two buildings, a road, and the dust of the glass. */
function picture(page: number): Uint8Array {
  const grey = new Uint8Array(WIDTH * HEIGHT).fill(244);
  const ink = (x: number, y: number, width: number, height: number, tone: number): void => {
    for (let row = y; row < y + height; row++) grey.fill(tone, row * WIDTH + x, row * WIDTH + x + width);
  };
  ink(30, 30, 360, 2, 40);
  ink(30, 560, 360, 2, 40);
  ink(30, 30, 2, 532, 40);
  ink(388, 30, 2, 532, 40);
  ink(32, 300 + 40 * page, 356, 34, 200);
  ink(80, 90, 120, 140, 120);
  ink(250, 120, 90, 90, 120);
  ink(84, 94, 112, 132, 210);
  ink(254, 124, 82, 82, 210);
  for (let i = 0; i < 900; i++) grey[(i * 7919 + page * 104729) % grey.length] = 160 + (i % 60);
  return grey;
}

/** `pages` pages of A4, each a grey picture of its own. */
export async function scan(pages = 3): Promise<Uint8Array> {
  const file = await FileToBe.begin();
  for (let page = 0; page < pages; page++) {
    const image = file.stream(picture(page), {
      Type: "XObject",
      Subtype: "Image",
      Width: WIDTH,
      Height: HEIGHT,
      ColorSpace: "DeviceGray",
      BitsPerComponent: 8,
    });
    const content = "q 595 0 0 842 0 0 cm /Im0 Do Q";
    file.page({ size: [595, 842], content, resources: { XObject: { Im0: image } } });
  }
  return file.finish(true);
}
