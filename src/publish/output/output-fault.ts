/** Why nothing can be written to an output folder, in a sentence that says what to do. What was there stays. */
export class OutputFault extends Error {
  override readonly name = "OutputFault";
  /** The tool's use or the machine, not the content. */
  readonly exitCode = 2;
}

/** What a machine may refuse when files are written (errno, POSIX.1-2017 section 2.3), and what to do about it. */
const REFUSALS: Readonly<Record<string, string>> = {
  ENOSPC:
    "the disk is full. Free some space: while a site is put in place there is room needed for the new one and the last",
  EDQUOT: "no more space on the disk is allowed to you. Free some, or ask for more",
  EFBIG: "a file is larger than this machine allows (ulimit -f)",
  EROFS: "the disk can only be read",
  EACCES: "you may not do that there",
  EPERM: "you may not do that there",
  EBUSY:
    "the output folder is in use, or is where a disk is mounted: say a folder inside it with --output, so that a new one can take its place",
  EXDEV:
    "the output folder is where another disk is mounted: say a folder inside it with --output, so that a new one can take its place",
  EMFILE: "too many files are open (ulimit -n)",
  ENFILE: "too many files are open on this machine",
  EIO: "the disk does not answer as it should",
};

/**
 * What the machine refused, in words, if that is why something failed; any other fault as it is. `place` is what was to be
 * written, and stays.
 */
export function inWords(fault: unknown, place: string): unknown {
  if (fault instanceof OutputFault) return fault;
  const refusal = refusalIn(fault);
  if (refusal === undefined) return fault;
  const { code, path } = refusal;
  const where = path === undefined ? "" : ` (${code}, ${path})`;
  return new OutputFault(`${place} was not written and is as it was: ${REFUSALS[code]}${where}`, {
    cause: fault,
  });
}

/** The machine's own word, wherever it is in a chain of causes; Eleventy calls them `originalError`. */
function refusalIn(fault: unknown): { readonly code: string; readonly path: string | undefined } | undefined {
  for (let at = fault, deep = 0; at instanceof Error && deep < 9; deep += 1) {
    if ("code" in at && typeof at.code === "string" && at.code in REFUSALS)
      return { code: at.code, path: "path" in at && typeof at.path === "string" ? at.path : undefined };
    at = at.cause ?? ("originalError" in at ? at.originalError : undefined);
  }
  return undefined;
}
