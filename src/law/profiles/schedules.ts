import type { Schedule } from "../profile.ts";

const LABOUR =
  "Information relating to any consultations or negotiations, or contemplated consultations or negotiations, in connection with any labour relations matter arising between the authority or a Minister of the Crown and employees of, or office holders under, the authority";
const NOTICE_OR_ORDER =
  "Information which reveals that the authority proposes (a) to give under any enactment a notice under or by virtue of which requirements are imposed on a person; or (b) to make an order or direction under any enactment";
const CRIME =
  "Information relating to any action taken or to be taken in connection with the prevention, investigation or prosecution of crime";
const AFFAIRS =
  "Information relating to the financial or business affairs of any particular person (including the authority holding that information)";
const IDENTITY = "Information which is likely to reveal the identity of an individual";
const PRIVILEGE =
  "Information in respect of which a claim to legal professional privilege could be maintained in legal proceedings";

/** England: Local Government Act 1972, Schedule 12A, Part 1; the public interest by paragraph 10 of Part 2. */
export const SCHEDULE_12A_ENGLAND: Schedule = {
  name: "Part 1 of Schedule 12A to the Local Government Act 1972",
  act: "the Local Government Act 1972",
  paragraphs: {
    1: "Information relating to any individual",
    2: IDENTITY,
    3: AFFAIRS,
    4: LABOUR,
    5: PRIVILEGE,
    6: NOTICE_OR_ORDER,
    7: CRIME,
  },
  publicInterest: "Local Government Act 1972, Schedule 12A, paragraph 10",
};

/** Wales: Schedule 12A, Part 4, where the same descriptions are paragraphs 12 to 18. */
export const SCHEDULE_12A_WALES: Schedule = {
  name: "Part 4 of Schedule 12A to the Local Government Act 1972",
  act: "the Local Government Act 1972",
  paragraphs: {
    12: "Information relating to a particular individual",
    13: IDENTITY,
    14: AFFAIRS,
    15: LABOUR,
    16: PRIVILEGE,
    17: NOTICE_OR_ORDER,
    18: CRIME,
  },
  publicInterest: "Local Government Act 1972, Schedule 12A, Part 5",
};

/** Scotland: Local Government (Scotland) Act 1973, Schedule 7A, Part I. There is no public-interest test. */
export const SCHEDULE_7A: Schedule = {
  name: "Part I of Schedule 7A to the Local Government (Scotland) Act 1973",
  act: "the Local Government (Scotland) Act 1973",
  paragraphs: {
    1: "Information relating to a particular employee, former employee or applicant to become an employee of, or a particular office-holder, former office-holder or applicant to become an office-holder under, the authority",
    2: "Information relating to any particular occupier or former occupier of, or applicant for, accommodation provided by or at the expense of the authority",
    3: "Information relating to any particular applicant for, or recipient or former recipient of, any service provided by the authority",
    4: "Information relating to any particular applicant for, or recipient or former recipient of, any financial assistance provided by the authority",
    5: "Information relating to the adoption, care, fostering or education of any particular child, or to a supervision order that a particular child is subject to",
    6: "Information relating to the financial or business affairs of any particular person (other than the authority)",
    7: "Information relating to anything done or to be done in respect of any particular person for the purposes of any of the matters referred to in section 27(1) of the Social Work (Scotland) Act 1968",
    8: "The amount of any expenditure proposed to be incurred by the authority under any particular contract for the acquisition of property or the supply of goods or services",
    9: "Any terms proposed or to be proposed by or to the authority in the course of negotiations for a contract for the acquisition or disposal of property or the supply of goods or services",
    10: "The identity of the authority as the person offering any particular tender for a contract for the supply of goods or services",
    11: LABOUR,
    12: "Any instructions to counsel and any opinion of counsel, and any advice received, information obtained or action to be taken in connection with legal proceedings by or against the authority or the determination of any matter affecting the authority",
    13: "Information which, if disclosed to the public, would reveal that the authority proposes (a) to give under any enactment a notice under or by virtue of which requirements are imposed on a person; or (b) to make an order or direction under any enactment",
    14: "Any action taken or to be taken in connection with the prevention, investigation or prosecution of crime",
    15: "The identity of a protected informant",
  },
};
