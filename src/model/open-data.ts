/** The tables of open data, in the order in which they refer to each other; each is a CSV and a JSON file. */
export const TABLES = [
  {
    name: "meetings",
    title: "Meetings",
    about: "One line for each meeting: which body, when and where, and whether it was cancelled.",
  },
  {
    name: "items",
    title: "Agenda items",
    about: "One line for each item of an agenda, in the order of the agenda.",
  },
  {
    name: "papers",
    title: "Papers",
    about: "One line for each report, appendix or deck of slides, with the day it was published.",
  },
  {
    name: "versions",
    title: "Versions of papers",
    about:
      "One line for each published version of a paper that was published again: when, why, and the SHA-256 of its file.",
  },
  {
    name: "decisions",
    title: "Decisions",
    about:
      "One line for each decision, in the words of the minutes, with the item it decides and what it made of the report’s recommendations.",
  },
  {
    name: "decision-records",
    title: "Decisions taken outside meetings",
    about:
      "One line for each decision of a member of the executive or an officer: who, when, why, and from when.",
  },
  {
    name: "votes",
    title: "Votes",
    about:
      "How votes that minutes record were cast: one line for each voter where names were taken, else one line for each option or party group, or one without a count where nothing was counted. The sum of “count” is the number of votes; a casting vote is not in it.",
  },
  {
    name: "attendance",
    title: "Attendance",
    about:
      "One line for each person at each meeting: in the chair, present (for whom, how, and for how much of it), in attendance, apologies or absent.",
  },
  {
    name: "actions",
    title: "Actions",
    about: "One line for each action: who was asked for what, by when, and what became of it.",
  },
  {
    name: "action-events",
    title: "Events of actions",
    about: "One line for each time that a later meeting heard of an action or changed something about it.",
  },
] as const;

export type TableName = (typeof TABLES)[number]["name"];
