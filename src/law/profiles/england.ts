import type { ProfileLaw } from "../profile.ts";
import { ABSENCE } from "./absence.ts";
import { ADMISSION, PUBLICITY } from "./admission.ts";
import { REPORT_SECTIONS } from "./report-sections.ts";
import { SCHEDULE_12A_ENGLAND } from "./schedules.ts";

const LGA = "Local Government Act 1972";
const EXECUTIVE =
  "Local Authorities (Executive Arrangements) (Meetings and Access to Information) (England) Regulations 2012";

/** Filming and reporting; the right reaches every body whose meetings are open to the public. */
const REPORTING = { provision: "Openness of Local Government Bodies Regulations 2014" };

/** Written records of what one person decided: members of an executive, and officers for anybody but the executive. */
const MEMBER_RECORD = `${EXECUTIVE}, regulation 13`;
const OFFICER_RECORD = `${REPORTING.provision}, regulation 7`;

/** Part VA of the Local Government Act 1972, applied to committees and sub-committees by s100E. */
export const ENGLAND_PRINCIPAL: ProfileLaw = {
  id: "england-principal",
  name: "an English principal council and its committees",
  nation: "england-and-wales",
  notice: { days: 5, counted: "working", provision: `${LGA}, sections 100A(6) and 100B(3)` },
  urgency: { provision: `${LGA}, section 100B(4)(b)`, byOpinion: true },
  schedule: SCHEDULE_12A_ENGLAND,
  exclusion: { power: `section 100A(4) of the ${LGA}`, provision: `${LGA}, section 100A(4) and (5)` },
  openMeetings: { provision: `${LGA}, section 100A(1)` },
  reporting: REPORTING,
  backgroundPapers: { provision: `${LGA}, section 100D` },
  writtenRecords: { member: MEMBER_RECORD, officer: OFFICER_RECORD },
  reportSections: REPORT_SECTIONS,
  retention: { records: 6, backgroundPapers: 4, provision: `${LGA}, sections 100C and 100D` },
  absence: ABSENCE,
  summons: { provision: `${LGA}, Schedule 12, paragraph 4` },
};

/** Cabinets and other executive bodies: SI 2012/2089. */
export const ENGLAND_EXECUTIVE: ProfileLaw = {
  id: "england-executive",
  name: "the executive of an English council",
  nation: "england-and-wales",
  notice: { days: 5, counted: "working", provision: `${EXECUTIVE}, regulations 6 and 7` },
  urgency: { provision: `${EXECUTIVE}, regulations 6(2) and 7(4)`, byOpinion: false },
  schedule: SCHEDULE_12A_ENGLAND,
  exclusion: { power: `regulation 4(2)(b) of the ${EXECUTIVE}`, provision: `${EXECUTIVE}, regulation 4` },
  openMeetings: { provision: `${EXECUTIVE}, regulation 3` },
  reporting: REPORTING,
  privateNotices: {
    first: { days: 28, counted: "calendar", provision: `${EXECUTIVE}, regulation 5(2)` },
    further: { days: 5, counted: "working", provision: `${EXECUTIVE}, regulation 5(4)` },
  },
  keyDecision: { days: 28, counted: "calendar", provision: `${EXECUTIVE}, regulation 9` },
  backgroundPapers: { provision: `${EXECUTIVE}, regulation 15` },
  writtenRecords: { member: MEMBER_RECORD, officer: MEMBER_RECORD },
  reportSections: REPORT_SECTIONS,
};

/** Parish and town councils: Schedule 12 to the 1972 Act, and the Public Bodies (Admission to Meetings) Act 1960. */
export const ENGLAND_PARISH: ProfileLaw = {
  id: "england-parish",
  name: "an English parish or town council",
  nation: "england-and-wales",
  notice: {
    days: 3,
    counted: "weekdays",
    provision: `${LGA}, Schedule 12, paragraph 10(2), and section 243`,
  },
  exclusion: {
    power: `section 1(2) of the ${ADMISSION}`,
    provision: `${ADMISSION}, section 1(2)`,
    grounds: PUBLICITY,
  },
  openMeetings: { provision: `${ADMISSION}, section 1(1)` },
  reporting: REPORTING,
  writtenRecords: { officer: OFFICER_RECORD },
  absence: ABSENCE,
  summons: { provision: `${LGA}, Schedule 12, paragraph 10(2)(b)` },
};
