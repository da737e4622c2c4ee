/** A drawing with layers: costs that the file does not show, drawn in every way that a layer can be. */
import { FileToBe, line, outlines, text } from "./build.ts";

/** Words that stand only in layers which are off; none of them may be in a pack. */
export const HIDDEN_WORDS = [
  "Confidential",
  "Estimate",
  "Reserve",
  "Contractor",
  "Bidder",
  "Secretly",
  "Vendor",
];

/** Some bytes of a picture that is in such a layer, one character each. */
export const HIDDEN_PICTURE = String.fromCharCode(...Array.from({ length: 40 }, (_, i) => 180 + i));

export async function hiddenLayers(): Promise<Uint8Array> {
  const file = await FileToBe.begin();
  const layer = (name: string) => file.add({ Type: "OCG", Name: text(name) });
  const [plan, costs, notes] = [layer("Plan"), layer("Costs"), layer("Notes")];
  const unless = file.add({ Type: "OCMD", OCGs: [costs, notes], P: "AllOn" });
  const expression = file.add({ Type: "OCMD", VE: ["And", plan, ["Not", ["Not", costs]]] });
  const form = file.stream(line("Contractor: nobody yet", 0, 0), {
    Type: "XObject",
    Subtype: "Form",
    BBox: [0, -5, 300, 20],
    Resources: file.obj({ Font: file.fonts }),
    OC: costs,
  });
  const inner = file.stream(`/OC /L BDC ${line("Bidder list", 0, 0)} EMC ${line("A form for all", 0, -20)}`, {
    Type: "XObject",
    Subtype: "Form",
    BBox: [0, -30, 300, 20],
    Resources: file.obj({ Font: file.fonts, Properties: file.obj({ L: unless }) }),
  });
  const image = file.stream(
    new Uint8Array(256).map((_, i) => i),
    {
      Type: "XObject",
      Subtype: "Image",
      Width: 16,
      Height: 16,
      ColorSpace: "DeviceGray",
      BitsPerComponent: 8,
      OC: notes,
      Metadata: file.stream("Secretly photographed", { Type: "Metadata", Subtype: "XML" }),
    },
  );
  file.page({
    size: [595, 842],
    content: [
      "/OC /Plan BDC\n",
      line("Plan of the square", 60, 760, 18, "F2"),
      "60 500 400 200 re S\nEMC\n",
      "/OC /Costs BDC\n",
      line("Confidential: 2.4 million", 60, 720),
      "/Span <</ActualText (Estimate of the engineer)>> BDC\n",
      line("Estimate", 60, 700),
      "EMC\n60 300 m 460 300 l S\nEMC\n",
      "BT /F1 12 Tf 60 460 Td (Kept before,) Tj /OC /Costs BDC 0 -20 Td (Reserve) Tj EMC 0 -20 Td (kept after) Tj ET\n",
      "/OC /Unless BDC /Span /Named BDC ",
      line("Vendor names", 60, 380),
      "EMC EMC /OC /Expression BDC ",
      line("Confidential too", 60, 360),
      "EMC\n",
      "q 1 0 0 1 60 260 cm /Fm0 Do Q q 1 0 0 1 60 220 cm /Fm1 Do Q q 50 0 0 50 400 60 cm /Im0 Do Q\n",
    ].join(""),
    resources: {
      XObject: file.obj({ Fm0: form, Fm1: inner, Im0: image }),
      Properties: file.obj({
        Plan: plan,
        Costs: costs,
        Unless: unless,
        Expression: expression,
        Named: file.obj({ ActualText: text("Vendor names, spoken") }),
      }),
    },
  });
  file.catalog({
    OCProperties: file.obj({
      OCGs: [plan, costs, notes],
      D: file.obj({ Order: [plan, costs, notes], OFF: [costs, notes] }),
    }),
    Outlines: outlines(file, [{ title: "Plan", page: file.document.getPage(0).ref }]),
  });
  return file.finish(true);
}

/** The same in a file with tags, whose tags say aloud what the layer hides. */
export async function hiddenTaggedLayers(): Promise<Uint8Array> {
  const file = await FileToBe.begin();
  const costs = file.add({ Type: "OCG", Name: text("Costs") });
  const page = file.page({
    size: [595, 842],
    content: [
      `/P <</MCID 0>> BDC ${line("Plan of the square", 60, 760)} EMC\n`,
      `/OC /Costs BDC /P <</MCID 1>> BDC ${line("Confidential: 2.4 million", 60, 720)} EMC EMC\n`,
      `/P <</MCID 2/ActualText (Reserve, spoken)>> BDC ${line("The plan", 60, 680)} /OC /Costs BDC ${line("Reserve", 60, 660)} EMC EMC\n`,
    ].join(""),
    resources: { Properties: file.obj({ Costs: costs }) },
  });
  const el = (type: string, mcid: number, entries = {}) =>
    file.add({ Type: "StructElem", S: type, K: mcid, Pg: page, ...entries });
  const [shown, hidden, partly] = [
    el("P", 0),
    el("P", 1, { ActualText: text("Estimate: 2.4 million") }),
    el("P", 2, { ActualText: text("The plan and the Reserve") }),
  ];
  const section = file.add({
    Type: "StructElem",
    S: "Sect",
    T: text("Plan, and Estimate"),
    K: [shown, hidden, partly],
  });
  file.catalog({
    StructTreeRoot: file.add({ Type: "StructTreeRoot", K: section }),
    OCProperties: file.obj({ OCGs: [costs], D: file.obj({ BaseState: "OFF" }) }),
  });
  return file.finish();
}
