import type { ContentFile, Files } from "../../content/files.ts";
import type { Question } from "../imported.ts";
import { type Answer, readAnswer } from "./answer.ts";
import { decodedText } from "./decoding.ts";

/** An answer of the web service as it was saved. */
export interface SavedAnswer {
  readonly path: string;
  readonly answer: Answer;
}

/** A page of the old site as it was saved. */
export interface SavedPage {
  readonly path: string;
  readonly html: string;
}

/** What a folder of saved files holds. */
export interface Saved {
  readonly answers: readonly SavedAnswer[];
  readonly pages: readonly SavedPage[];
  /** Everything that is neither: papers. */
  readonly documents: readonly ContentFile[];
  readonly questions: readonly Question[];
}

/** Larger than any answer: a file that large is something else under that name. In bytes. */
const LARGEST = 200 * 1024 * 1024;

const IS_ANSWER = /\.(?:xml|asmx)$/i;
const IS_PAGE = /\.(?:html?|aspx)$|\.aspx[?@%&]/i;
const BEGINS_AS_PAGE = /^\s*(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b/i;

/** Sorts saved files by what they are; what they are called matters only where what is in them does not say it. */
export function sortSaved(files: Files): Saved {
  const answers: SavedAnswer[] = [];
  const pages: SavedPage[] = [];
  const documents: ContentFile[] = [];
  const questions: Question[] = [];
  for (const file of files.list) {
    const name = file.path.split("/").at(-1) ?? "";
    const isAnswer = IS_ANSWER.test(name) || /mgwebservice\.asmx/i.test(file.path);
    if (!isAnswer && !IS_PAGE.test(name)) {
      documents.push(file);
      continue;
    }
    if (file.size > LARGEST) {
      questions.push({
        path: file.path,
        words: "it is larger than 200 MB and was not read; save its answer in parts",
      });
      continue;
    }
    const text = decodedText(file.bytes());
    if (BEGINS_AS_PAGE.test(text) && !isAnswer) pages.push({ path: file.path, html: text });
    else if (BEGINS_AS_PAGE.test(text)) questions.push({ path: file.path, words: refusal(text) });
    else {
      const answer = readAnswer(text);
      if (answer.root.children.some((child) => typeof child !== "string"))
        answers.push({ path: file.path, answer });
      else if (isAnswer)
        questions.push({ path: file.path, words: "there is no XML in it; ask the service for it again" });
      else pages.push({ path: file.path, html: text });
      if (isAnswer && answer.breaksOff)
        questions.push({
          path: file.path,
          words:
            "this answer breaks off: elements in it are never closed; ask the service for it again, what was missing is not imported",
        });
    }
  }
  for (const path of files.refused)
    questions.push({ path, words: "it is a link, and links are not followed; put the file itself here" });
  return { answers, pages, documents, questions };
}

/** What to say of a web page that was saved as an answer. */
function refusal(text: string): string {
  const title = /<title[^>]*>([^<]*)/i.exec(text)?.[1]?.replace(/\s+/g, " ").trim().slice(0, 80) ?? "";
  const called = title === "" ? "" : ` (“${title}”)`;
  return `it is a web page${called} and not an answer of the web service, which is switched off or refuses you; ask the council, or the supplier, to switch it on, or save the pages of the site instead`;
}
