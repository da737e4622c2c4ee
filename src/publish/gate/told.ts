import type { Verdict } from "./verify.ts";

const FILE_NAME = /^file name/;

/** What may be told of a verdict: a file whose very name is a secret that got out is called by its number. */
export function told(verdict: Verdict): Verdict {
  const { hits, certificate } = verdict;
  const ours = new Map<string, string>();
  const theirs = new Map<string, string>();
  for (const { file, number, secretNumber, where, secret } of hits) {
    if (FILE_NAME.test(where)) ours.set(file, `file ${number} of ${certificate.output.files}`);
    if (FILE_NAME.test(secret.place))
      theirs.set(secret.file, `private file ${secretNumber} of ${certificate.private?.files ?? 0}`);
  }
  const name = (file: string): string => ours.get(file) ?? file;
  const secretName = (file: string): string => theirs.get(file) ?? file;
  return {
    ...verdict,
    hits: hits.map((hit) => ({
      ...hit,
      file: name(hit.file),
      secret: { ...hit.secret, file: secretName(hit.secret.file) },
    })),
    unread: verdict.unread.map((each) => ({
      ...each,
      file: (each.tree === "output" ? name : secretName)(each.file),
    })),
    faults: verdict.faults.map((each) => ({ ...each, file: name(each.file) })),
    overlaps: verdict.overlaps.map((each) => ({ ...each, file: secretName(each.file) })),
  };
}
