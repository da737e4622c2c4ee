/** qpdf as a maker: protects a file with passwords, the same bytes every time. */
import { createRequire } from "node:module";
import createQpdf from "@neslinesli93/qpdf-wasm";

/** The parts of Emscripten's file system that the types of qpdf-wasm leave out. */
interface Emscripten {
  readonly FS: {
    init(input: () => null, output: (byte: number) => void, error: (byte: number) => void): void;
    unlink(path: string): void;
    writeFile(path: string, bytes: Uint8Array): void;
  };
}

/** What qpdf makes of a file with these arguments; throws what it says where it makes nothing. */
export async function qpdf(pdf: Uint8Array, ...args: readonly string[]): Promise<Uint8Array> {
  const wasm = createRequire(import.meta.url).resolve("@neslinesli93/qpdf-wasm/dist/qpdf.wasm");
  const said: number[] = [];
  const options = {
    locateFile: () => wasm,
    noInitialRun: true,
    preRun: [
      ({ FS }: Emscripten) =>
        FS.init(
          () => null,
          (byte) => said.push(byte),
          (byte) => said.push(byte),
        ),
    ],
  };
  const module = await createQpdf(options);
  const { FS } = module as unknown as Emscripten;
  // Keys and salts are drawn from here: a sample need not be secret, but it must be the same tomorrow.
  FS.unlink("/dev/urandom");
  FS.writeFile(
    "/dev/urandom",
    Uint8Array.from({ length: 65536 }, (_, i) => (i * 167 + 41) % 251),
  );
  FS.writeFile("/in.pdf", pdf);
  const code = module.callMain(["--static-id", "--static-aes-iv", ...args, "/in.pdf", "/out.pdf"]);
  if (code !== 0) throw new Error(`qpdf ended with ${code}: ${Buffer.from(said).toString()}`);
  return module.FS.readFile("/out.pdf");
}
