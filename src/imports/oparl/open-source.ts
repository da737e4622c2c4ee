import { type Files, filesOf } from "../../content/files.ts";
import { folderSource } from "./folder-source.ts";
import type { OparlSource } from "./source.ts";
import { SourceFault } from "./source-fault.ts";
import { webSource } from "./web-source.ts";

/**
 * The source that somebody named: a folder with the files of a server, or its address. Throws a SourceFault if it is
 * neither.
 */
export function oparlSource(typed: string): OparlSource {
  if (/^https?:\/\//i.test(typed)) return webSource(typed);
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(typed))
    throw new SourceFault(`${typed} must begin with https://, or be a folder`);
  return folderSource(filesIn(typed));
}

function filesIn(folder: string): Files {
  try {
    return filesOf(folder);
  } catch (fault) {
    if (!(fault instanceof Error)) throw fault;
    throw new SourceFault(
      "code" in fault && fault.code === "ENOENT" ? `there is no folder ${folder}` : fault.message,
    );
  }
}
