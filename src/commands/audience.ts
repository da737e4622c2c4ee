import { existsSync } from "node:fs";
import { outputFault } from "../publish/separation.ts";
import { UsageFault } from "./usage-fault.ts";

/** Who an edition is for, as it was typed. */
export interface AudienceFlags {
  readonly audience?: string | undefined;
  readonly private?: string | undefined;
  readonly copy?: string | undefined;
}

/** The private tree of a members' edition, and the name that is printed across its pages. */
export interface MembersEdition {
  readonly privateTree?: string;
  readonly copy?: string;
}

/**
 * Whom to make an edition for: the public, unless `--audience members` is said with the private tree. Refuses a private
 * tree that is named for the public, and one that is not there.
 */
export function audienceOf({ audience = "public", private: tree, copy }: AudienceFlags): MembersEdition {
  if (audience !== "public" && audience !== "members")
    throw new UsageFault(`--audience takes public or members, not “${audience}”`);
  if (audience === "public") {
    if (tree !== undefined)
      throw new UsageFault(
        "a public edition never reads private papers; for the members’ edition say --audience members as well",
      );
    if (copy !== undefined)
      throw new UsageFault("--copy names a copy of the members’ edition; say --audience members as well");
    return {};
  }
  if (tree === undefined)
    throw new UsageFault("say where the private papers are: --audience members --private DIR");
  if (!existsSync(tree)) throw new UsageFault(`there is no folder ${tree}; say where the private papers are`);
  return { privateTree: tree, ...(copy === undefined ? {} : { copy }) };
}

/** Refuses a folder or file that a members' edition must not be written to. */
export function membersOutput(output: string | undefined, content: string, privateTree: string): string {
  if (output === undefined)
    throw new UsageFault(
      "say where the members’ edition is written: --output and a folder outside the public site",
    );
  const fault = outputFault(output, content, privateTree);
  if (fault !== undefined) throw new UsageFault(fault);
  return output;
}
