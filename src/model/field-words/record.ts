import type { FieldWords } from "./words.ts";

/** Of papers, minutes and actions, matters and pages, and of frozen page numbers. */
export const RECORD_WORDS: FieldWords = {
  "a paper": {
    title: "The title as it stands on the agenda and above the text.",
    kind: "What the file is; report, if nothing is said.",
    "report-of": "In whose name the report is given.",
    date: "The date as it is printed, if not the meeting's day.",
    classification: "The classification that is printed, such as General Release.",
    wards: "The wards it concerns, or All.",
    "policy-context": "The policy it belongs to, in a sentence or two.",
    "financial-summary": "What it costs and who pays, in a sentence or two.",
    authors: "Who wrote it.",
    contact: "Whom to ask about it; printed at its end.",
    "background-papers": "The documents that it relies on; [] says that there are none.",
    published: "The day on which it was published, if later than the agenda; it then comes in a supplement.",
    revised: "Each day on which a published paper was changed, with the reason.",
    numbering:
      "auto numbers sections and paragraphs; as-written keeps the numbers that are typed; none has none.",
    item: "In the private tree: the exempt item it is for, by number or title. Public papers are named by the agenda.",
    exempt: "In the private tree: why it is not for publication, if not for the reason of its item.",
    "public-version":
      "In the private tree, written by orderpaper redact: which public version was made from it.",
    engine: "Which of the two paginators lays it out in the pack; chosen by itself if nothing is said.",
    waive: "Rules that are set aside for this file, each with its reason.",
  },
  "a revision": {
    date: "The day of the change.",
    reason: "What was changed and why, as the change sheet prints it.",
  },
  minutes: {
    status: "draft, until a meeting has confirmed them.",
    confirmed: "Which meeting confirmed them, and in which minute.",
    venue: "Where it was held, if not where the agenda said.",
    started: "When it began, on the 24-hour clock.",
    ended: "When it ended, on the 24-hour clock.",
    chair: "Who was in the chair.",
    present: "The members who were there.",
    "also-present": "Officers and others who were there.",
    apologies: "Who had sent apologies.",
    declarations: "The interests that were declared; [] says that there were none.",
    votes: "The votes that were counted, or recorded by name.",
    corrections: "Corrections that this meeting made to earlier minutes.",
    published: "The day on which they were published.",
    numbering:
      "auto numbers paragraphs under their item; as-written keeps the numbers that are typed; none has none.",
    exempt: "In the private tree: why these minutes are not for publication.",
    "public-version":
      "In the private tree, written by orderpaper redact: which public version was made from them.",
    "put-before": "In the private tree: the exempt item of a later meeting that agrees these minutes.",
    waive: "Rules that are set aside for this file, each with its reason.",
  },
  "the public version": {
    sha256: "The SHA-256 of that file as it was written.",
  },
  "where private minutes are put before": {
    meeting: "The meeting: the name of its folder.",
    item: "The exempt item of its agenda, by number or title.",
  },
  "the list of what is gone": {
    gone: "An entry for each address that was published and is no longer there.",
  },
  "a gone address": {
    address:
      "The old address as it stands behind the site's name, such as /meetings/2026-01-15-board/02-roads/.",
    title: "The title of what stood there.",
    date: "The day on which it was withdrawn or moved.",
    by: "Who withdrew it.",
    reason: "Why, in a sentence or two; the page at the old address says it.",
    "moved-to":
      "Where it is now, if it was not withdrawn: an address of this site, or a whole one of another.",
  },
  "the confirmation": {
    meeting: "The meeting that confirmed them: the name of its folder.",
    minute: "The number of its minute.",
  },
  "a declaration": {
    person: "Who declared it.",
    item: "The item it was about, by number or title.",
    interest: "The interest, in the words of the minutes.",
    kind: "The kind of interest, such as a disclosable pecuniary interest.",
    action: "What the member did, such as leaving the room.",
  },
  "a vote": {
    item: "The item, by number or title.",
    motion: "What was voted on.",
    moved: "Who moved it.",
    seconded: "Who seconded it.",
    for: "How many were for it, or who.",
    against: "How many were against it, or who.",
    abstained: "How many abstained, or who.",
  },
  "a correction": {
    meeting: "The meeting whose minutes are corrected: the name of its folder.",
    paragraph: "The number of the paragraph.",
    was: "The words as they stood.",
    now: "The words as they are to stand.",
  },
  "an action": {
    meeting: "The meeting that asked for it: the name of its folder.",
    item: "The item it came from, by number or title.",
    exempt: "In the private tree: why the action is not for publication.",
    lead: "Who is to do it.",
    due: "The day by which it is to be done.",
    status: "open, if nothing is said.",
    comment: "The words that the tracker prints, such as Completed.",
    closed: "When it was closed, and in which minute.",
    waive: "Rules that are set aside for this file, each with its reason.",
  },
  "the closing": {
    date: "The day on which it was closed.",
    minute: "The number of the minute that says so.",
  },
  "a matter": {
    title: "The business that several meetings take, in a few words.",
    summary: "What it is about, in one sentence.",
    wards: "The wards it concerns.",
    places: "Streets and places that people may look for.",
  },
  "a page": {
    title: "The page's title.",
    summary: "What it is about, in one sentence.",
    order: "Its place among the pages in the foot of the site.",
  },
  "the frozen page numbers": {
    published: "The day on which the pack was published with these numbers.",
    parts: "Every part of the pack in the order of its pages.",
    supplements: "What came after the pack, each with pages of its own.",
  },
  "a part of the pack": {
    part: "The paper: agenda, or the name of its file without .md.",
    pages: "Its first and last page, such as 5-13, or one page.",
  },
  "a supplement": {
    published: "The day on which it was published.",
    parts: "Every part of it in the order of its pages.",
  },
};
