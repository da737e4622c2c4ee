import type { Paper } from "../../model/paper.ts";
import { type Sentence, sentencesOf } from "../sentences.ts";

/** "paragraph 4.7", "paragraphs 4.7 to 4.9 and 5.1", "para. 4.7(b)". */
const REFERENCE =
  /\b(?:paragraphs?|paras?\.?)\s+(\d+\.\d+(?!\d|\.\d)(?:\([a-z0-9]+\))*(?:\s*(?:,|and|or|to|–|-|&)\s*\d+\.\d+(?!\d|\.\d)(?:\([a-z0-9]+\))*)*)/gi;

/** What follows a reference to another document: "paragraph 4.7 of the lease". This report's own is meant otherwise. */
const ELSEWHERE =
  /^[\s,]*(?:above\s+|below\s+)?(?:of|in|to|from|on|under|within)\b(?!\s+(?:this|the present)\s+(?:report|paper|appendix)\b)/i;

/** Documents with paragraphs of their own: where a sentence names one, nobody can tell whose paragraph is meant. */
const OTHER_DOCUMENT =
  /\b(?:Acts?|Regulations?|Order|Schedule|NPPF|Framework|Guidance|Guide|Policy|Code|Circular|Constitution|Protocol|Standing Orders?|Statement|Strategy|Plan|Report|Scheme|SI \d)\b|\b(?:minutes|lease|contract|agreement|directive|guidance|circular|previous report|earlier report|last report|appendix|annex)\b/;

/** A number that a paper names as a paragraph of its own, and where. */
export interface Reference {
  readonly number: string;
  readonly line: number;
  readonly column: number;
}

/** The decimal references of a paper to paragraphs of its own. */
export function referencesIn({ body, numbering }: Paper): readonly Reference[] {
  if (numbering === "none" || !/\bpara(?:graph|s?\.?\s)/i.test(body.text)) return [];
  return sentencesOf(body)
    .filter(({ text }) => !OTHER_DOCUMENT.test(text))
    .flatMap((sentence) =>
      [...sentence.text.matchAll(REFERENCE)].flatMap((match) => {
        const end = match.index + match[0].length;
        if (ELSEWHERE.test(sentence.text.slice(end))) return [];
        return [...match[0].matchAll(/\d+\.\d+/g)].map((number) =>
          placed(sentence, match.index + number.index, number[0]),
        );
      }),
    );
}

function placed(sentence: Sentence, offset: number, number: string): Reference {
  const before = sentence.text.slice(0, offset);
  const lines = before.split("\n");
  const onLine = lines[lines.length - 1]?.length ?? 0;
  return {
    number,
    line: sentence.line + lines.length - 1,
    column: lines.length === 1 ? sentence.column + onLine : onLine + 1,
  };
}
