import type { ProfileLaw } from "../profile.ts";
import { ABSENCE } from "./absence.ts";
import { ADMISSION, PUBLICITY } from "./admission.ts";
import { REPORT_SECTIONS } from "./report-sections.ts";
import { SCHEDULE_7A, SCHEDULE_12A_WALES } from "./schedules.ts";

const LGA = "Local Government Act 1972";
const SCOTLAND_ACT = "Local Government (Scotland) Act 1973";

/** Welsh principal councils: Part VA as amended by the Local Government and Elections (Wales) Act 2021, Schedule 4. */
export const WALES: ProfileLaw = {
  id: "wales",
  name: "a Welsh principal council and its committees",
  nation: "england-and-wales",
  notice: { days: 3, counted: "working", provision: `${LGA}, sections 100A(6)(aa) and 100BA` },
  urgency: { provision: `${LGA}, section 100B(4)(b)`, byOpinion: true },
  schedule: SCHEDULE_12A_WALES,
  exclusion: { power: `section 100A(4) of the ${LGA}`, provision: `${LGA}, section 100A(4) and (5)` },
  openMeetings: { provision: `${LGA}, section 100A(1)` },
  backgroundPapers: { provision: `${LGA}, section 100D` },
  reportSections: REPORT_SECTIONS,
  absence: ABSENCE,
  decisionNote: { days: 7, counted: "working", provision: `${LGA}, section 100C(1C)` },
  retention: { records: 6, backgroundPapers: 4, provision: `${LGA}, sections 100C and 100D` },
};

/** Scottish councils: ss50A to 50K of the 1973 Act. */
export const SCOTLAND: ProfileLaw = {
  id: "scotland",
  name: "a Scottish council and its committees",
  nation: "scotland",
  notice: { days: 3, counted: "working", provision: `${SCOTLAND_ACT}, sections 50A(6) and 50B(3)` },
  urgency: { provision: `${SCOTLAND_ACT}, section 50B(4)(b)`, byOpinion: true },
  schedule: SCHEDULE_7A,
  exclusion: {
    power: `section 50A(4) of the ${SCOTLAND_ACT}`,
    provision: `${SCOTLAND_ACT}, section 50A(4) and (5)`,
  },
  openMeetings: { provision: `${SCOTLAND_ACT}, section 50A(1)` },
  backgroundPapers: { provision: `${SCOTLAND_ACT}, section 50D` },
  reportSections: REPORT_SECTIONS,
  retention: { records: 6, backgroundPapers: 4, provision: `${SCOTLAND_ACT}, sections 50C and 50D` },
};

/** NHS boards that meet in public under the 1960 Act. Whether integrated care boards are in its Schedule is not confirmed. */
export const NHS_BOARD: ProfileLaw = {
  id: "nhs-board",
  name: "an NHS board",
  nation: "england-and-wales",
  notice: { days: 3, counted: "working", provision: `${ADMISSION}, section 1(4)(a)` },
  exclusion: {
    power: `section 1(2) of the ${ADMISSION}`,
    provision: `${ADMISSION}, section 1(2)`,
    grounds: PUBLICITY,
  },
  openMeetings: { provision: `${ADMISSION}, section 1(1)` },
};

/** A body that no law of public meetings binds: nothing is asked of it. */
export const NONE: ProfileLaw = {
  id: "none",
  name: "a body without a law of its own",
  nation: "england-and-wales",
};
