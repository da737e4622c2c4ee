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
    name: "decisions",
    title: "Decisions",
    about: "One line for each decision, in the words of the minutes, with the item it decides.",
  },
  {
    name: "votes",
    title: "Votes",
    about:
      "How votes that minutes record were cast: one line for each voter where names were taken, else one line for each option. The sum of “count” is the number of votes.",
  },
  {
    name: "attendance",
    title: "Attendance",
    about: "One line for each person at each meeting: in the chair, present, in attendance, or apologies.",
  },
  {
    name: "actions",
    title: "Actions",
    about: "One line for each action: who was asked for what, by when, and what became of it.",
  },
] as const;

export type TableName = (typeof TABLES)[number]["name"];
