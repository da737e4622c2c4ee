import type { Finding } from "../findings/finding.ts";
import { latestPublication } from "../model/as-at.ts";
import type { Library } from "../model/library.ts";

/**
 * A finding as grave as it is where it stands: faults of the writing in papers and minutes of the record (`inRecord`) are
 * only warned about. Of the record is what was held before the latest day on which anything was published; minutes do not
 * make their own meeting one of it, so that a stray file in the folder of a meeting to come still stops. Private papers are
 * of no record, and neither is a meeting's own file, which says what is published with it.
 */
export function asInRecord(library: Library): (finding: Finding) => Finding {
  const today = latestPublication(library);
  return (finding) => {
    const { inRecord, ...found } = finding;
    if (inRecord === undefined) return finding;
    if (today === undefined) return found;
    const [, folder = "", id = "", name = ""] = IN_A_MEETING.exec(finding.span.file) ?? [];
    const meeting = name === "meeting.md" ? undefined : library.meeting(id);
    if (meeting?.file !== `${folder}meeting.md` || meeting.date >= today) return found;
    return { ...found, severity: inRecord };
  };
}

/** "content/meetings/1999-05-04-board/minutes.md". */
const IN_A_MEETING = /^(.*?meetings\/([^/]+)\/)([^/]+\.md)$/;
