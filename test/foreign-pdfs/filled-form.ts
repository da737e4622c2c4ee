/** An application form that somebody filled in: text drawn and not drawn, a ticked box, a choice, a button with a script. */
import { PDFName, StandardFonts } from "@cantoo/pdf-lib";
import { FileToBe, line, text } from "./build.ts";

export async function filledForm(): Promise<Uint8Array> {
  const file = await FileToBe.begin();
  file.page({
    size: [595, 842],
    content: [
      line("Application for a street party", 60, 770, 18, "F2"),
      ...["Name", "Street", "Ward", "Road closed"].map((label, i) => line(label, 60, 704 - i * 50)),
    ].join(""),
  });
  const { document } = file;
  const font = await document.embedFont(StandardFonts.Helvetica);
  const form = document.getForm();
  const page = document.getPage(0);
  const place = (i: number, width = 300) => ({ x: 180, y: 694 - i * 50, width, height: 26, borderWidth: 1 });
  const name = form.createTextField("name");
  name.setText("Siân Example");
  name.addToPage(page, place(0));
  const street = form.createTextField("street");
  street.setText("1 Mill Lane");
  street.addToPage(page, place(1));
  const ward = form.createDropdown("ward");
  ward.addOptions(["Castle", "Harbour"]);
  ward.select("Harbour");
  ward.addToPage(page, place(2));
  const closed = form.createCheckBox("closed");
  closed.addToPage(page, place(3, 26));
  closed.check();
  form.updateFieldAppearances(font);
  // As many programs leave it: the value is there, and drawing it is left to the reader.
  street.acroField.getWidgets()[0]?.dict.delete(PDFName.of("AP"));

  const script = file.obj({ S: "JavaScript", JS: text("this.print({bUI: true});") });
  const look = file.stream("0.8 g 0 0 100 26 re f", {
    Type: "XObject",
    Subtype: "Form",
    BBox: [0, 0, 100, 26],
  });
  const button = file.add({
    Type: "Annot",
    Subtype: "Widget",
    FT: "Btn",
    Ff: 65536,
    T: text("print"),
    Rect: [180, 480, 280, 506],
    A: script,
    AP: file.obj({ N: look }),
    P: page.ref,
  });
  const hidden = file.add({
    Type: "Annot",
    Subtype: "Widget",
    FT: "Tx",
    T: text("note"),
    V: text("For officers only: refuse"),
    Rect: [180, 440, 480, 466],
    F: 2,
    P: page.ref,
  });
  for (const widget of [button, hidden]) {
    page.node.addAnnot(widget);
    form.acroForm.addField(widget);
  }
  return file.finish(true);
}
