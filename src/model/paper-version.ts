import { allItems } from "./agenda.ts";
import type { CivilDate } from "./civil-date.ts";
import type { Meeting } from "./meeting.ts";
import type { Paper } from "./paper.ts";

/** What of a paper is compared with its other versions. */
export type VersionText = Pick<
  Paper,
  | "title"
  | "kind"
  | "numbering"
  | "report-of"
  | "date"
  | "classification"
  | "policy-context"
  | "financial-summary"
  | "background-papers"
  | "body"
>;

/**
 * One published version of a paper: 0 is the first publication, each later one an entry of `revised:`. Its words are here, or
 * they are not in this copy of the repository, or they are not to be shown, because a later version took words out of sight.
 */
export interface PaperVersion {
  readonly number: number;
  readonly date: CivilDate;
  readonly reason?: string;
  readonly words:
    | {
        readonly are: "here";
        readonly text: VersionText;
        /** Of the file's bytes, in hexadecimal. */
        readonly sha256: string;
        /** The commit that holds it; none of the version that is being built. */
        readonly commit?: string;
      }
    | { readonly are: "not here" }
    | { readonly are: "not shown" };
}

type Revision = Paper["revised"][number];

/** The day on which a paper was first published, whoever named it last; undefined as long as its agenda is a draft. */
export function firstPublished(meeting: Meeting, paper: Paper): CivilDate | undefined {
  const begun = meeting.frozen?.published ?? meeting.published;
  const item = allItems(meeting.agenda).find(({ papers }) =>
    papers.some((named) => named.kind === "paper" && named.paper.id === paper.id),
  );
  if (begun === undefined) return paper.published;
  return [begun, paper.published ?? begun, item?.published ?? begun].sort().at(-1);
}

/** The revisions of a paper, earliest first: those made before it was published, then those of the published paper. */
export function revisionsOf(
  meeting: Meeting,
  paper: Paper,
): { readonly before: readonly Revision[]; readonly since: readonly Revision[]; readonly from?: CivilDate } {
  const from = firstPublished(meeting, paper);
  const all = [...paper.revised].sort((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date)));
  if (from === undefined || paper.withheld !== undefined) return { before: all, since: [] };
  return {
    before: all.filter(({ date }) => date <= from),
    since: all.filter(({ date }) => date > from),
    from,
  };
}

/** Whether a paper has a page that says what changed since it was published: known from the content alone. */
export const hasChanges = (meeting: Meeting, paper: Paper): boolean =>
  revisionsOf(meeting, paper).since.length > 0;
