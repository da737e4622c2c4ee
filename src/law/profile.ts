import type { Profile } from "../model/council.ts";
import type { Nation } from "./bank-holidays.ts";
import type { CountedDays } from "./clear-days.ts";

/** A number of clear days, how they are counted, and the provision that asks for them. */
export interface Period {
  readonly days: number;
  readonly counted: CountedDays;
  readonly provision: string;
}

/** The descriptions of exempt information of one law, by paragraph. */
export interface Schedule {
  /** As a notice names it: "Part 1 of Schedule 12A to the Local Government Act 1972". */
  readonly name: string;
  /** The Act alone, as a resolution that has named the section already says it. */
  readonly act: string;
  /** Paragraph number to its description, without a full stop. */
  readonly paragraphs: Readonly<Record<string, string>>;
  /** The provision that makes exemption a question of the public interest; undefined where there is none. */
  readonly publicInterest?: string;
}

/** A section that reports have: what a finding calls it, and the headings that are one. */
export interface ReportSection {
  readonly name: string;
  readonly titles: RegExp;
}

/** What a resolution to exclude the public says. */
export interface Exclusion {
  /** The power, as the resolution cites it: "section 100A(4) of the Local Government Act 1972". */
  readonly power: string;
  readonly provision: string;
  /** Why the public may be excluded, where no schedule describes the business: "because publicity would be …". */
  readonly grounds?: string;
}

/** What one law asks of meetings: data that rules, notices and pages read. Facts without a sure source are left out. */
export interface ProfileLaw {
  readonly id: Profile;
  /** "an English principal council and its committees". */
  readonly name: string;
  readonly nation: Nation;
  /** How long before a meeting its notice, agenda and reports must be open to the public. */
  readonly notice?: Period;
  /** What lets an item be taken that was not on the agenda in time. */
  readonly urgency?: {
    readonly provision: string;
    /** Whether it is the chair's opinion that counts, formed by reason of special circumstances. */
    readonly byOpinion: boolean;
  };
  readonly schedule?: Schedule;
  readonly exclusion?: Exclusion;
  /** The provision by which meetings are open to the public. */
  readonly openMeetings?: { readonly provision: string };
  /** The provision by which everybody may film and report what is open to the public. */
  readonly reporting?: { readonly provision: string };
  /** Notices of business that is to be taken in private: the first, and the further one. */
  readonly privateNotices?: { readonly first: Period; readonly further: Period };
  /** Notice of a key decision. */
  readonly keyDecision?: Period;
  /** Whether each open report must list its background papers. */
  readonly backgroundPapers?: { readonly provision: string };
  /** What asks for a written record of a decision that one member of the executive, or one officer, takes alone. */
  readonly writtenRecords?: { readonly member?: string; readonly officer?: string };
  /** The sections by which members judge a report. No statute lists them: councils' own templates do. */
  readonly reportSections?: readonly ReportSection[];
  /** The note of decisions that is due after a meeting. */
  readonly decisionNote?: Period;
  /** Years for which minutes and reports, and background papers, stay open to inspection. */
  readonly retention?: {
    readonly records: number;
    readonly backgroundPapers: number;
    readonly provision: string;
  };
  /** After how many months without attendance a councillor ceases to be one, unless the council approved the reason. */
  readonly absence?: { readonly months: number; readonly provision: string };
  /** Full council: who signs the summons, and by which provision. */
  readonly summons?: { readonly provision: string };
}
