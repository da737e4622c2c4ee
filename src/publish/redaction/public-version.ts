import { isMap, isScalar, visit } from "yaml";
import { type Redaction, redactionsIn, replaceRedactions, withoutWords } from "../../text/redactions.ts";
import { type PrivateText, scalarsOf } from "./private-text.ts";
import { blanked, commentsIn, without } from "./without-comments.ts";

/** What only a file of the private tree may say. */
const PRIVATE_FIELDS: readonly string[] = ["item", "exempt", "put-before", "public-version"];

/** Words that are withheld, and where they stand in the private file, in characters. */
export interface Withheld {
  readonly words: string;
  readonly label: string | undefined;
  readonly from: number;
}

export interface PublicVersion {
  /** The whole public file. */
  readonly text: string;
  /** Fields that were left out, in their order. */
  readonly fields: readonly string[];
  /** How many comments were left out, of the fields and of the text. */
  readonly comments: number;
}

/**
 * The public version of a private file: the words of `[[exempt 3: words]]` taken out and `[[exempt 3]]` left, without the
 * fields of the private tree and without comments. The same private file makes the same bytes.
 */
export function publicVersion({ fields: private_, body }: PrivateText): PublicVersion {
  const fields = private_.clone();
  const left = isMap(fields.contents)
    ? fields.contents.items.flatMap(({ key }) =>
        isScalar(key) && PRIVATE_FIELDS.includes(String(key.value)) ? [String(key.value)] : [],
      )
    : [];
  for (const name of left) fields.delete(name);
  const comments = commentsIn(body);
  const ofFields = withoutComments(fields);
  for (const scalar of scalarsOf(fields)) scalar.value = replaceRedactions(scalar.value, withoutWords);
  const words = replaceRedactions(without(body, comments), withoutWords);
  return {
    text: `---\n${fields.toString({ lineWidth: 0 }).trimEnd()}\n---\n${words}`,
    fields: left,
    comments: ofFields + comments.length,
  };
}

/** Takes the comments out of front matter, and says how many there were. */
function withoutComments(fields: PrivateText["fields"]): number {
  let count = 0;
  const clear = (node: { comment?: string | null; commentBefore?: string | null }): void => {
    count += (node.comment ? 1 : 0) + (node.commentBefore ? 1 : 0);
    node.comment = null;
    node.commentBefore = null;
  };
  clear(fields);
  visit(fields, { Node: (_, node) => clear(node) });
  return count;
}

/** Everything that a private file withholds: in its fields, then below. */
export function withheldIn(file: PrivateText): readonly Withheld[] {
  const plain = blanked(file.body, commentsIn(file.body));
  const below = redactionsIn(plain).flatMap((redaction) =>
    wordsOf(plain, redaction, file.bodyFrom + redaction.from),
  );
  const above = scalarsOf(file.fields).flatMap((scalar) =>
    redactionsIn(scalar.value).flatMap((redaction) =>
      wordsOf(scalar.value, redaction, file.fieldsFrom + (scalar.range?.[0] ?? 0)),
    ),
  );
  return [...above, ...below];
}

const wordsOf = (text: string, { words, label }: Redaction, from: number): readonly Withheld[] =>
  words === undefined ? [] : [{ words: text.slice(words.from, words.end).trim(), label, from }];
