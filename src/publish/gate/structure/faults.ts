import { MEMBERS_MARK } from "../../separation.ts";
import type { Reading } from "../read/index.ts";
import type { OutputFile } from "../strand.ts";
import type { Fault, FaultKind } from "./fault.ts";
import { hiddenWords } from "./hidden-words.ts";
import { officeFaults } from "./office.ts";

/** A path of somebody's machine, which names who sat at it. */
const MACHINE_PATH =
  /(?:file:\/\/\/?|(?<![\w/.-]))(?:\/(?:home|Users|root)\/[\w.-]{1,40}\/\w|[A-Z]:\\+(?:Users|Documents and Settings)\\+\w)/;
const OPEN_REDACTION = /\[\[\s*exempt\s+[^\]:]{1,40}:\s*\S/i;

/** Everything of a file's structure that a public output must not have; sees no private tree. */
export function faultsOf(file: OutputFile, { facts, strands }: Reading): readonly Fault[] {
  const faults: Fault[] = facts.map(({ kind, where, how }) => ({ kind, where, how }));
  const name = file.path.split("/").at(-1) ?? "";
  if (name === MEMBERS_MARK)
    faults.push({ kind: "members-edition", where: "", how: "this is a members’ edition, or lay beside one" });
  if (name.endsWith(".map"))
    faults.push({ kind: "source-map", where: "", how: "holds what scripts or styles were made of" });
  // The same words are said in many forms: the first place of each kind is enough.
  const said = new Set<FaultKind>();
  for (const { where, text } of strands)
    for (const fault of saidFaults(file.path, where, text)) {
      if (said.has(fault.kind)) continue;
      said.add(fault.kind);
      faults.push(fault);
    }
  if (/\.x?html?$|\.svg$/i.test(name)) faults.push(...hiddenWords(new TextDecoder().decode(file.bytes)));
  if (file.bytes[0] === 0x50 && file.bytes[1] === 0x4b) faults.push(...officeFaults(file.bytes));
  return faults;
}

function* saidFaults(path: string, where: string, text: string): Generator<Fault> {
  if (MACHINE_PATH.test(text))
    yield { kind: "machine-path", where, how: "names a folder of somebody’s machine" };
  if (OPEN_REDACTION.test(text)) yield { kind: "open-redaction", where, how: "a redaction with its words" };
  if (/\.(?:js|mjs|css)$/.test(path) && /[#@]\s*sourceMappingURL=/.test(text))
    yield { kind: "source-map", where, how: "leads to what it was made of" };
}
