import type { FieldWords } from "./words.ts";

/** Of council.yaml, bodies and people, and of what is the same in several kinds of file. */
export const COUNCIL_WORDS: FieldWords = {
  "the council": {
    name: "The council's full name, as it is printed at the head of every page.",
    profile: "Which law of public meetings applies; none switches the rules of law off.",
    url: "The address at which this site is served, beginning with https://.",
    website: "The address of the council's own website.",
    "time-zone": "The zone of the council's clocks, a region and a city, such as Europe/London.",
    language: "The language of the content, as a code such as en-GB or cy.",
    contact: "Whom the public asks about meetings.",
    crest: "The name of a picture beside council.yaml, SVG or PNG.",
    colours: "The council's own colours for links and headings.",
    licence:
      "Under which licence anybody may use what is published; the Open Government Licence under UK law.",
    editor: "The web editor at /admin/: local for this computer only, or where it saves.",
    "office-closures":
      "Days on which the offices are closed besides weekends and bank holidays; they are not counted as notice.",
    "report-sections":
      "The sections that each report must have, where the council's template asks for others than usual.",
    "call-in": "How long executive decisions can be called in after they are published.",
    "minutes-due": "How soon after a meeting its draft minutes are to be published.",
    "exempt-review-years":
      "After how many years business taken in private is looked at again, where its item names no day.",
    pack: "How agenda packs are printed, unless a body or a meeting says otherwise.",
  },
  "the contact": {
    name: "A person or a team, as the public knows it.",
    email: "An address for e-mail.",
    tel: "A telephone number, with its area code.",
    address: "A postal address on one line.",
  },
  "the colours": {
    accent: "The colour of links on the light ground: # and six digits, in straight quotes.",
    "accent-dark": "The colour of links on the dark ground; made from accent if it is left out.",
  },
  "the licence": {
    name: "The licence's name, as readers know it.",
    url: "The address of its words, beginning with https://.",
  },
  "the editor": {
    backend: "Where the web editor saves: github, or gitlab.",
    repo: "The repository that holds this content, as owner/name.",
    branch: "The branch that is saved to: main, if nothing is said.",
    "sign-in": "The address of the service through which officers sign in.",
    "app-id": "The id of the application that was registered with GitLab for this editor.",
  },
  "a number of days": {
    days: "How many days.",
    unit: "working leaves out weekends, bank holidays and days on which the offices are closed.",
  },
  "the pack's settings": {
    paper: "The size of the paper.",
    sides: "With double every item begins on a right-hand page.",
    print: "With large everything is printed in 18 points.",
    tracker: "With open-and-closed-since the tracker leaves out what was closed before the last meeting.",
  },
  "a body": {
    name: "The name of the committee, board or council.",
    "short-name": "What citations call it.",
    "report-heading": "What is printed at the head of its reports, if not its name.",
    kind: "What sort of body it is.",
    profile: "Which law applies to it, if another than to the council.",
    quorum: "How many members must be there for a decision.",
    officer: "The id or name of the officer who clerks it.",
    members: "Its members: ids of people, or groups with their role and their days.",
    attending: "The standing notice to the public: admission, access, filming, contact.",
    "note-for-members": "The standing note to members that is printed with the agenda.",
    "standing-items": "Items with which orderpaper new meeting begins each agenda.",
    "call-in": "How long this body's decisions can be called in, where it differs from the council's period.",
    "minutes-due": "How soon its draft minutes are published, where it differs from the council's period.",
    "carried-at-most":
      "Past how many meetings an open action may be carried before check says so; 4, if nothing is said.",
    pack: "How this body's packs are printed.",
    waive: "Rules that are set aside for this file, each with its reason.",
  },
  "a member": {
    person: "The id of the member: the name of a file of people/ without .md.",
    role: "What the member is on this body, such as Chair.",
    represents: "Whom or what the member represents.",
    from: "The first day of the membership.",
    to: "The last day of the membership.",
    voting: "Whether the member has a vote.",
    deputy: "Who deputises.",
    "nominated-by": "Who nominated the member.",
  },
  "a person": {
    name: "The person's name without a title.",
    title: "The title that is printed before the name, such as Councillor.",
    post: "An officer's post.",
    organisation: "The organisation of somebody who is not of the council.",
    party: "The member's political group.",
    ward: "The ward that the member was elected for.",
    email: "An address for e-mail.",
    tel: "A telephone number, with its area code.",
  },
  "a name": {
    name: "The name as it is printed.",
    person: "The id of somebody who has a file.",
    post: "The post that is printed with the name.",
    organisation: "The organisation that is printed with the name.",
    role: "The role at this meeting, such as in the chair.",
    note: "A note that is printed behind the name.",
    email: "An address for e-mail.",
    tel: "A telephone number, with its area code.",
  },
  "a waiver": {
    rule: "The id of the rule, as it stands in square brackets in the finding.",
    reason: "Why it does not apply here.",
    by: "Who answers for that.",
  },
};
