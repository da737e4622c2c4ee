import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { liesIn } from "../separation.ts";
import { OutputFault } from "./output-fault.ts";

/** What every site of ours has had in it. */
const OURS = ["index.html", "css/tokens.css"];

/**
 * Throws if a build would take something away that it has not made: an output folder is replaced whole. It may be missing,
 * empty, or hold a site of ours; not the content, the folder one stands in, or a git repository of its own.
 */
export function refuseForeignFolder(output: string, content: string): void {
  if (liesIn(content, output) || liesIn(process.cwd(), output))
    throw refused(output, `${liesIn(content, output) ? content : "the folder you are in"} lies inside it`);
  if (liesIn(output, content)) throw refused(output, `it lies inside ${content}`);
  if (!existsSync(output) || !statSync(output).isDirectory()) return;
  if (existsSync(join(output, ".git"))) throw refused(output, "it is a git repository");
  if (readdirSync(output).length > 0 && !OURS.every((name) => existsSync(join(output, name))))
    throw refused(output, "it holds other things than a site of orderpaper's");
}

const refused = (output: string, why: string): OutputFault =>
  new OutputFault(
    `${output} cannot be the output folder: ${why}. A build replaces the whole folder; say another with --output`,
  );
