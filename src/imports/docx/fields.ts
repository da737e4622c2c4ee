/** A field that is being gone through: what it computes, and whether its result has begun. */
interface Field {
  words: string;
  readonly isContents: () => boolean;
}

/** Follows Word's fields from their begin to their end, through paragraphs (ECMA-376, Part 1, 17.16). */
export interface Fields {
  readonly begin: () => void;
  readonly words: (instruction: string) => void;
  /** The whole instruction, when its result begins. */
  readonly result: () => string;
  readonly end: () => boolean;
  readonly inContents: () => boolean;
}

export function fieldsOf(): Fields {
  const open: Field[] = [];
  return {
    begin: () => {
      const field: Field = { words: "", isContents: () => /^\s*TOC\b/.test(field.words) };
      open.push(field);
    },
    words: (instruction) => {
      const field = open.at(-1);
      if (field !== undefined) field.words += instruction;
    },
    result: () => open.at(-1)?.words ?? "",
    end: () => open.pop()?.isContents() ?? false,
    inContents: () => open.some((field) => field.isContents()),
  };
}

/** What to ask of a field; undefined where the words it left can stay as they are. */
export function doubtOfField(instruction: string): string | undefined {
  const kind = /^\s*([A-Z]+)/i.exec(instruction)?.[1]?.toUpperCase();
  switch (kind) {
    case "DATE":
    case "TIME":
    case "SAVEDATE":
    case "PRINTDATE":
    case "CREATEDATE":
      return "Word changed a date here each time the report was opened; the date it showed last is kept: is it the right one?";
    case "PAGEREF":
    case "NUMPAGES":
    case "PAGE":
      return "a page number of the Word report stands here, which is no page of the pack: refer to a paragraph or an appendix";
    case "REF":
    case "NOTEREF":
      return "a cross-reference stands here as words: does it still name the right thing?";
    case "MERGEFIELD":
    case "DOCPROPERTY":
    case "INCLUDETEXT":
    case "LINK":
      return "words were filled in from elsewhere here; those it showed last are kept: are they right?";
    default:
      return undefined;
  }
}
