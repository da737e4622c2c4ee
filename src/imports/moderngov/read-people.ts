import { allNamed, type Element, elementsIn, fieldOf } from "./answer.ts";
import { dayOf } from "./days.ts";
import { plainWords } from "./decoding.ts";
import type { OldMembership, OldPerson } from "./old.ts";
import { committeeKey } from "./read-committees.ts";

const words = (said: string | undefined): string | undefined => {
  const plain = plainWords(said ?? "");
  return plain === "" || /^(?:unspecified|none|n\/a|null|unknown)$/i.test(plain) ? undefined : plain;
};

/** The councillors of an answer of GetCouncillorsByWard, each with the ward they stand under. */
export function councillorsIn(root: Element): readonly OldPerson[] {
  return [
    ...allNamed(root, "ward").flatMap((ward) => {
      const title = words(fieldOf(ward, "wardtitle", "title"));
      return allNamed(ward, "councillor").flatMap((one) => personOf(one, title));
    }),
    ...allNamed(root, "councillor").flatMap((one) => personOf(one, undefined)),
    ...allNamed(root, "member").flatMap((one) => personOf(one, undefined)),
  ];
}

function personOf(element: Element, ward: string | undefined): readonly OldPerson[] {
  const id = fieldOf(element, "councillorid", "memberid", "userid", "uid", "id");
  const name = words(fieldOf(element, "fullusername", "fullname", "membername", "name", "title"));
  if (id === undefined || !/^\d+$/.test(id) || name === undefined) return [];
  return [
    {
      id,
      name,
      party: words(fieldOf(element, "politicalpartytitle", "politicalparty", "party")),
      ward: ward ?? words(fieldOf(element, "representing", "wardtitle", "ward")),
      email: emailIn(element),
    },
  ];
}

/** The address at work; that at home is nobody's business. */
function emailIn(element: Element): string | undefined {
  const work = elementsIn(element).find(({ name }) => name === "workaddress");
  const said = words((work && fieldOf(work, "email")) ?? fieldOf(element, "email", "emailaddress"));
  return said?.replace(/^mailto:/i, "");
}

/**
 * The committees of one person, from an answer of GetCommitteesByUser. The answer does not always say whose they are: then the
 * number in the name of its file does.
 */
export function membershipsIn(root: Element, file: string): readonly OldMembership[] {
  const whose =
    elementsIn(root).flatMap(
      (top) => fieldOf(top, "userid", "memberid", "councillorid", "luserid") ?? [],
    )[0] ?? /committeesbyuser\D*?(\d+)(?:\D|$)/i.exec(file)?.[1];
  if (whose === undefined) return [];
  return allNamed(root, "committee").flatMap((one) => {
    const title = words(fieldOf(one, "committeetitle", "title", "committeename", "name"));
    const committee = fieldOf(one, "committeeid", "id") ?? (title && committeeKey(title));
    if (committee === undefined) return [];
    return [
      {
        person: whose,
        committee,
        role: words(fieldOf(one, "role", "roledescription", "membershiprole", "representation")),
        from: dayOf(fieldOf(one, "startdate", "membershipstartdate", "from")),
        to: dayOf(fieldOf(one, "enddate", "membershipenddate", "to")),
      },
    ];
  });
}
