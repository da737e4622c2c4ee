import * as v from "valibot";
import { emailAddress } from "../../model/fields.ts";
import { contentFile } from "../front-matter.ts";
import type { ImportedFile, Question } from "../imported.ts";
import { byOldId, type Ids, nameOf } from "./names-and-ids.ts";
import type { OldRecord } from "./old.ts";

/** A file for each member, those of old attendance lists too. */
export function personFiles(
  { people }: OldRecord,
  ids: Ids,
): { readonly files: readonly ImportedFile[]; readonly questions: readonly Question[] } {
  const questions: Question[] = [];
  const files = [...people.values()].sort(byOldId).map((one): ImportedFile => {
    const path = `people/${ids.people.get(one.id)}.md`;
    const { title, name } = nameOf(one);
    const email = one.email !== undefined && v.is(emailAddress, one.email) ? one.email : undefined;
    if (one.email !== undefined && email === undefined)
      questions.push({
        path,
        words: `“${one.email.slice(0, 60)}” is not an address for e-mail, and was left out`,
      });
    return { path, content: contentFile({ name, title, party: one.party, ward: one.ward, email }) };
  });
  return { files, questions };
}
