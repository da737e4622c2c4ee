import type { KeptAnswers } from "../../content/kept-answers.ts";
import { readSealed, writeSealed } from "../../pack/sealed-file.ts";
import { keptFile } from "../output/kept-snapshot.ts";
import { shapeOf } from "./shape.ts";

/** By the digest of a file and the name of an answer. */
type Answers = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

export interface OpenAnswers extends KeptAnswers {
  /** Keeps what is known of the files that have one of these digests. */
  readonly save: (digests: ReadonlySet<string>) => void;
}

/** What a cache knows of the texts of a content folder, worked out by this version of the program. */
export function openAnswers(content: string, cacheFolder: string): OpenAnswers {
  const file = keptFile(cacheFolder, "answers", content);
  const shape = shapeOf("answers");
  const bytes = readSealed(file);
  const read =
    bytes &&
    (JSON.parse(Buffer.from(bytes).toString("utf8")) as {
      readonly shape: string;
      readonly answers: Answers;
    });
  const known = new Map(
    read?.shape === shape
      ? Object.entries(read.answers).map(([digest, answers]) => [digest, new Map(Object.entries(answers))])
      : [],
  );
  let isNew = false;
  return {
    get: (name, digest) => known.get(digest)?.get(name),
    put: (name, digest, answer) => {
      const answers = known.get(digest) ?? new Map<string, unknown>();
      known.set(digest, answers.set(name, answer));
      isNew = true;
    },
    save: (digests) => {
      if (!isNew) return;
      const answers = [...known]
        .filter(([digest]) => digests.has(digest))
        .map(([digest, some]) => [digest, Object.fromEntries(some)]);
      writeSealed(file, Buffer.from(JSON.stringify({ shape, answers: Object.fromEntries(answers) })));
    },
  };
}
