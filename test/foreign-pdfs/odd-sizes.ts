/** Sheets of every kind in one file: large, small, American, turned, cut to a part, measured in other units. */
import { FileToBe, line } from "./build.ts";

/** What stands on each page, at its upper left as a reader shows it. */
export const ODD_PAGES = [
  "A3 upright",
  "A3 lying",
  "A5 upright",
  "Letter",
  "Turned by 90",
  "Turned by 180",
  "Turned by 270",
  "Cropped",
  "In units of two points",
  "Turned and cropped, by its parent",
] as const;

export async function oddSizes(): Promise<Uint8Array> {
  const file = await FileToBe.begin();
  const mark = (words: string, width: number, height: number): string =>
    `${line(words, 40, height - 60, 24)} 2 w 20 20 ${width - 40} ${height - 40} re S\n`;
  /** Operators that look upright on a page of this size that is shown with a turn. */
  const turned = (turn: 90 | 180 | 270, words: string): string => {
    const matrix = { 90: "0 1 -1 0 595 0", 180: "-1 0 0 -1 595 842", 270: "0 -1 1 0 0 842" }[turn];
    const [width, height] = turn === 180 ? [595, 842] : [842, 595];
    return `q ${matrix} cm ${mark(words, width, height)} Q`;
  };
  const [a3, a3Lying, a5, letter, by90, by180, by270, cropped, units, inherited] = ODD_PAGES;
  file.page({ size: [842, 1191], content: mark(a3, 842, 1191) });
  file.page({ size: [1191, 842], content: mark(a3Lying, 1191, 842) });
  file.page({ size: [420, 595], content: mark(a5, 420, 595) });
  file.page({ size: [612, 792], content: mark(letter, 612, 792) });
  file.page({ size: [595, 842], content: turned(90, by90), entries: { Rotate: 90 } });
  file.page({ size: [595, 842], content: turned(180, by180), entries: { Rotate: 180 } });
  file.page({ size: [595, 842], content: turned(270, by270), entries: { Rotate: -90 } });
  // The crop box reaches out of the sheet at the left and leaves out words at the foot.
  file.page({
    size: [595, 842],
    content: `${line(cropped, 40, 782, 24)}${line("Cut off below", 40, 60, 24)} 0 1 1 rg 0 0 595 300 re f`,
    entries: { CropBox: [-50, 400, 595, 842] },
  });
  file.page({ size: [297, 421], content: mark(units, 297, 421), entries: { UserUnit: 2 } });
  const last = file.page({ size: [595, 842], content: turned(90, inherited) });
  file.set(file.document.catalog.Pages(), { Type: "Pages" });
  const node = file.document.getPages().at(-1)?.node;
  const parent = file.add({
    Type: "Pages",
    Kids: [last],
    Count: 1,
    Parent: file.document.catalog.get(file.document.context.obj("Pages") as never) as never,
    Rotate: 90,
    CropBox: [0, 0, 595, 842],
    MediaBox: [-100, -100, 700, 900],
  });
  const kids = file.document.catalog.Pages().Kids();
  kids.set(kids.size() - 1, parent);
  node?.set(file.context.obj("Parent") as never, parent);
  node?.delete(file.context.obj("MediaBox") as never);
  return file.finish();
}
