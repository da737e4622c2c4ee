import type { FieldWords } from "./words.ts";

/** Of papers, actions and decisions, matters and pages, and of frozen page numbers. */
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
    redline:
      "no, if the change took out words that must not be seen again; then neither they nor any earlier version are shown.",
  },
  "the public version": {
    sha256: "The SHA-256 of that file as it was written.",
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
  "the list of redirects": {
    redirects: "An entry for each address of the site that was there before this one.",
  },
  "a redirect": {
    from: "The old address as it stood behind that site's name, such as /ieListDocuments.aspx?CId=133&MId=4123.",
    to: "Where it leads now, such as /meetings/2026-01-15-board/.",
  },
  "an action": {
    meeting: "The meeting that asked for it: the name of its folder.",
    item: "The item it came from, by number or title.",
    minute: "The number of the minute that asked for it, such as 5.4.",
    exempt: "In the private tree: why the action is not for publication.",
    lead: "Who is to do it.",
    due: "The day by which it is to be done. If it is missing, plain words such as in six months are read.",
    events: "What later meetings heard of it or changed, earliest first.",
    status: "open, if nothing is said.",
    comment: "The words that the tracker prints, such as Completed.",
    closed: "When it was closed, and in which minute.",
    waive: "Rules that are set aside for this file, each with its reason.",
  },
  "what a later meeting heard": {
    meeting: "The meeting that heard of it: the name of its folder.",
    minute: "The number of its minute, such as 3.2.",
    words: "What it heard, in a sentence.",
    status: "How it stood after that meeting, if that changed.",
    due: "The new day, if that meeting set one.",
  },
  "the closing": {
    date: "The day on which it was closed.",
    minute: "The number of the minute that says so.",
  },
  "a decision record": {
    title: "What the decision is about, as the register lists it.",
    kind: "executive-member for a member of the executive who decides alone, its leader or a mayor too; or officer.",
    by: "Who decided: a person's id, or the name or post in plain words.",
    body: "The executive or committee whose power it was: the name of its file in bodies/, without .md.",
    date: "The day on which it was decided.",
    published: "The day on which the record was published; call-in is counted from it.",
    under: "The delegation or provision under which it was decided.",
    "key-decision": "If it is a key decision: when it was announced, or why it was not.",
    wards: "The wards it concerns.",
    matter: "The id of the business it is a part of: the name of a file of matters/ without .md.",
    reasons: "The reasons for the decision.",
    "options-considered":
      "The other options that were considered and rejected, each with why; [] says that there were none.",
    consulted: "Who was consulted.",
    conflicts:
      "Conflicts of interest that members who were consulted declared; [] says that there were none.",
    "background-papers": "The documents that it relies on; [] says that there are none.",
    exempt: "Why a part of it is not for publication; the public record leaves that part out.",
    "call-in": "What came of the right to call it in, where the council's own period does not say it all.",
    "in-force": "The day from which it is in force, if not the one that follows from call-in.",
    implemented: "The day on which it had been carried out.",
    waive: "Rules that are set aside for this file, each with its reason.",
  },
  "a conflict of interest": {
    name: "A person's id, or the name in plain words.",
    person: "A person's id: the name of their file in people/, without .md.",
    post: "The post they held.",
    organisation: "The organisation they came from.",
    role: "What they were consulted as.",
    note: "What else is printed behind the name.",
    email: "An address for e-mail.",
    tel: "A telephone number.",
    interest: "The interest, in the words in which it was declared.",
    dispensation: "The dispensation that the head of paid service gave for it.",
  },
  "the call-in of a decision": {
    until: "The last day on which it can be called in, if not the one that the council's own period gives.",
    exempt: "Why it cannot be called in, such as urgency, and who agreed.",
    "called-in": "The day on which it was called in.",
    by: "Who called it in.",
    outcome: "What came of it, and when. Write in-force: too, if the decision was let stand.",
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
