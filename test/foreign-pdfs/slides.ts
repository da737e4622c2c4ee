/** A talk, printed to PDF: slides of 16:9, an outline, links to a slide and to the web. */
import { type Entries, FileToBe, line, outlines, text } from "./build.ts";

const SIZE = [960, 540] as const;

export async function slides(): Promise<Uint8Array> {
  const file = await FileToBe.begin();
  const shading = file.add({
    ShadingType: 2,
    ColorSpace: "DeviceRGB",
    Coords: [0, 0, 960, 0],
    Function: file.obj({ FunctionType: 2, Domain: [0, 1], C0: [0.1, 0.3, 0.5], C1: [0.6, 0.8, 0.9], N: 1 }),
  });
  const band = file.add({ Type: "Pattern", PatternType: 2, Shading: shading });
  const slide = (title: string, words: readonly string[]) =>
    file.page({
      size: SIZE,
      content: [
        "/Pattern cs /P0 scn 0 440 960 100 re f 0 g\n",
        `1 g ${line(title, 60, 475, 36, "F2")} 0 g\n`,
        ...words.map((said, i) => line(said, 60, 360 - i * 50, 24)),
      ].join(""),
      resources: { Pattern: { P0: band } },
    });
  const first = slide("Winter service", ["What we plan", "What it costs", "See example.org for the map"]);
  const second = slide("Routes", ["Forty routes, two depots", "Gritters leave at four"]);
  const third = slide("Costs", ["Salt: 1,200 tonnes"]);
  const link = (rect: readonly number[], entries: Entries) =>
    file.add({ Type: "Annot", Subtype: "Link", Rect: [...rect], Border: [0, 0, 0], ...entries });
  const [page] = file.document.getPages();
  file.set(page?.node ?? file.document.catalog, {
    Annots: [
      link([60, 300, 260, 335], { Dest: [third, "XYZ", 0, 540, 0] }),
      link([60, 250, 400, 285], { A: file.obj({ S: "URI", URI: text("https://example.org/map") }) }),
      link([60, 350, 260, 385], { A: file.obj({ S: "GoTo", D: text("routes") }) }),
      link([500, 300, 700, 335], { Dest: text("gone") }),
      link([500, 250, 700, 285], { A: file.obj({ S: "GoToR", F: text("annex.pdf"), D: [0, "Fit"] }) }),
    ],
  });
  file.catalog({
    Dests: file.obj({ routes: [second, "Fit"] }),
    Outlines: outlines(file, [
      { title: "Winter service", page: first, kids: [{ title: "Routes", page: second }] },
      { title: "Costs – in pounds", page: third },
    ]),
  });
  file.info({ Title: text("Winter service"), Creator: text("Slides") });
  return file.finish(true);
}
