/**
 * A Typst document to tagged PDF by the compiler that npm brings (@myriaddreamin/typst-ts-node-compiler), where there is
 * no `typst` program. Run in the folder whose node_modules holds it.
 *   node typst.mjs <pack.typ> <output.pdf> <folder of node_modules> <font folder>
 */
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const [source = "", pdf = "", modules = "", fonts = ""] = process.argv.slice(2);
const { NodeCompiler } = createRequire(join(modules, "from-here.js"))(
  "@myriaddreamin/typst-ts-node-compiler",
);
const compiler = NodeCompiler.create({ workspace: dirname(source), fontArgs: [{ fontPaths: [fonts] }] });
writeFileSync(pdf, compiler.pdf({ mainFilePath: source }));
