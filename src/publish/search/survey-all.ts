import { join } from "node:path";
import { readSealed, writeSealed } from "../../pack/sealed-file.ts";
import { type FinishedPage, type SurveyedPage, survey } from "./survey.ts";

/** What was found out of a page with a mark; null for a page that search does not find. */
type Known = readonly [mark: string, page: SurveyedPage | null];

/** Another one if another survey would be made of the same page. */
const FORM = "survey-1.json";

/**
 * Surveys pages, one held at a time, in the order given. With a folder, pages that have the mark they had the last time are not
 * read. `pageAt` has those that search finds, by their addresses.
 */
export function surveyAll(
  pages: Iterable<FinishedPage>,
  cache: string | undefined,
): { readonly surveyed: readonly SurveyedPage[]; readonly pageAt: ReadonlyMap<string, FinishedPage> } {
  const file = cache === undefined ? undefined : join(cache, FORM);
  const before = file === undefined ? new Map<string, Known>() : readSurvey(file);
  const now = new Map<string, Known>();
  const surveyed: SurveyedPage[] = [];
  const pageAt = new Map<string, FinishedPage>();
  let isNew = false;
  for (const page of pages) {
    const { address, mark, found: seen } = page;
    const known = before.get(address);
    const isKnown = known !== undefined && mark !== undefined && known[0] === mark;
    const found = isKnown ? known[1] : seen === undefined ? (survey(address, page.html) ?? null) : seen;
    if (mark !== undefined) now.set(address, [mark, found]);
    isNew ||= mark !== undefined && !isKnown;
    if (found === null) continue;
    surveyed.push(found);
    pageAt.set(address, page);
  }
  if (file !== undefined && (isNew || now.size !== before.size))
    writeSealed(file, Buffer.from(JSON.stringify([...now])));
  return { surveyed, pageAt };
}

function readSurvey(file: string): ReadonlyMap<string, Known> {
  const kept = readSealed(file);
  return new Map(
    kept === undefined ? [] : (JSON.parse(Buffer.from(kept).toString("utf8")) as [string, Known][]),
  );
}
