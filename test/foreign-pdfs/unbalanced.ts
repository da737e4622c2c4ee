/** Content streams that no two programs agree on: brackets left open, closed twice, cut over two streams. */
import { FileToBe, line } from "./build.ts";

export async function unbalanced(): Promise<Uint8Array> {
  const file = await FileToBe.begin();
  file.page({
    size: [595, 842],
    content: `q q 0.5 0 0 0.5 0 0 cm /P <</MCID 4>> BDC ${line("Opened and never closed", 120, 1500, 24)} BT`,
  });
  file.page({
    size: [595, 842],
    content: `Q Q EMC ET 1 0 0 rg ${line("Closed and never opened", 60, 760)} Q EMC 9 9 nonsense ${line("And nonsense", 60, 740)}`,
  });
  const third = file.page({ size: [595, 842], content: "" });
  const halves = ["q 1 0 0 1 60 760 cm BT /F1 12 Tf", "(Cut into two streams) Tj ET Q\n"];
  const [open, close] = halves.map((half) => file.stream(half));
  const node = file.document.getPages().at(-1)?.node;
  if (node && open && close) file.set(node, { Contents: [open, close] });
  file.page({ size: [595, 842], content: "" });
  return third ? file.finish() : new Uint8Array();
}
