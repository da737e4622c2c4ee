import type { FieldWords } from "./words.ts";

/** Of a meeting and its agenda. */
export const MEETING_WORDS: FieldWords = {
  "a meeting": {
    body: "The id of the body that meets: the name of a file of bodies/ without .md.",
    date: "The day of the meeting, year-month-day.",
    "date-as-written": "The day as it was printed, where that must be kept.",
    time: "When it begins, on the 24-hour clock.",
    ends: "When it is planned to end.",
    kind: "ordinary, extraordinary, annual, special or another word of the council's.",
    venue: "Where it is held: room, building, street, postcode.",
    published: "The day on which agenda and papers were open to the public.",
    signed: "Who signed the agenda or the summons.",
    status: "Only if the meeting was not held as planned.",
    "status-published": "The day on which that was made public.",
    webcast: "The address of the webcast.",
    pack: "How this meeting's pack is printed.",
    agenda: "The items in their order: a title alone, a group of fields, or a heading with part.",
    waive: "Rules that are set aside for this file, each with its reason.",
  },
  "a part": {
    part: "A heading on the agenda; numbers run on behind it.",
    level: "2 for a heading that stands inside another.",
  },
  "an agenda item": {
    title: "The item's title, as the public reads it.",
    number: "The number as it is printed, where it is not simply the next; none for an item without one.",
    text: "What the meeting is asked to do.",
    for: "What the item is before the meeting for.",
    papers:
      "Its papers: names of files in this folder, minutes of another meeting, or actions for the tracker.",
    paper: "How the item lacks a paper.",
    reason: "The words that are printed where a paper is lacking.",
    exempt: "Why the item is taken in private.",
    urgent: "Why the item could not wait for notice.",
    "key-decision": "When a key decision was announced, or why it was not.",
    published:
      "The day on which the item was added, if later than the agenda; it then comes in a supplement.",
    matter: "The id of the business it is a step of: the name of a file of matters/ without .md.",
    items: "Items inside this one, numbered 2.1, 2.2.",
  },
  "a file of an item": {
    file: "The name of a file in this folder, such as a PDF.",
    title: "The title that the agenda and the pack give it.",
  },
  "a paper of an item": {
    minutes: "The meeting whose minutes are put before this one: the name of its folder.",
  },
  "an exemption": {
    paragraphs: "The numbers of the paragraphs of the schedule of exempt information.",
    "public-interest": "Why keeping it private serves the public more than publishing it.",
    "review-on": "The day on which it is looked at again whether it can be published.",
    notices: "When the private meeting was announced, and what was said against it.",
    urgent: "Why the notices could not be given, and who agreed.",
    pages:
      "How many pages the withheld papers fill, if the public may know: the public pack then keeps their numbers free.",
  },
  "the notices of private business": {
    first: "The day of the notice that is given 28 clear days before.",
    further: "The day of the notice that is given 5 clear days before.",
    representations: "What was said against meeting in private, and the answer.",
  },
  "an urgent item": {
    reason: "The special circumstances, as they are minuted.",
    "agreed-by": "Who agreed that it is urgent.",
  },
  "a key decision": {
    notice: "The day of the notice of the decision.",
    "general-exception": "Why 28 days of notice could not be given, and who was told.",
    "special-urgency": "Why the decision could not wait 5 days, and who agreed.",
  },
};
