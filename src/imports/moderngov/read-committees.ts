import { slug } from "../../text/slug.ts";
import { allNamed, type Element, fieldOf, isTrue } from "./answer.ts";
import { plainWords } from "./decoding.ts";
import type { OldCommittee } from "./old.ts";

/** The key of a committee that came without a number. */
export const committeeKey = (title: string): string => `title-${slug(title)}`;

/** The committees of an answer: those of GetCommittees, and those in a person's list. */
export function committeesIn(root: Element): readonly OldCommittee[] {
  return allNamed(root, "committee").flatMap((element): readonly OldCommittee[] => {
    const title = plainWords(fieldOf(element, "committeetitle", "title", "committeename", "name") ?? "");
    if (title === "") return [];
    const category = plainWords(fieldOf(element, "committeecategory", "category", "committeetype") ?? "");
    return [
      {
        id: fieldOf(element, "committeeid", "id") ?? committeeKey(title),
        title,
        ...(category === "" ? {} : { category }),
        isExpired: isTrue(fieldOf(element, "committeeexpired", "expired", "isexpired")),
        isDeleted: isTrue(fieldOf(element, "committeedeleted", "deleted", "isdeleted")),
      },
    ];
  });
}
