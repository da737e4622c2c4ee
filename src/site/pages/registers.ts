import { actionsByBody, minutedByBody } from "../../model/long-registers.ts";
import { addressOf } from "../../model/reference.ts";
import { actionYears, minutedYears, recordYears } from "../../model/register-years.ts";
import { actionPageView } from "../../views/action.ts";
import { actionsPageView, actionsYearPageView } from "../../views/actions.ts";
import { actionsOfBodyPageView } from "../../views/actions-of-body.ts";
import { matterCard } from "../../views/card.ts";
import type { ViewContext } from "../../views/context.ts";
import { decisionRecordPageView } from "../../views/decision-record.ts";
import { decisionRecordsPageView, decisionRecordsYearPageView } from "../../views/decision-records.ts";
import { decisionsPageView, decisionsYearPageView } from "../../views/decisions.ts";
import { decisionsOfBodyPageView } from "../../views/decisions-of-body.ts";
import { matterPageView, mattersPageView } from "../../views/matters.ts";
import type { SitePage } from "../site-page.ts";

/** What was decided, what was promised, and the journey of matters that several meetings took. */
export function registerPages(context: ViewContext): readonly SitePage[] {
  return [
    ...decisionPages(context),
    ...recordPages(context),
    ...actionPages(context),
    ...matterPages(context),
  ];
}

function decisionPages(context: ViewContext): readonly SitePage[] {
  return [
    { address: addressOf.decisions(), layout: "decisions.njk", view: () => decisionsPageView(context) },
    ...minutedYears(context.library).map(
      (year): SitePage => ({
        address: addressOf.decisionsOf(year),
        layout: "decisions.njk",
        view: () => decisionsYearPageView(context, year),
      }),
    ),
    ...[...minutedByBody(context.library)].flatMap(([year, bodies]) =>
      bodies.map(
        ({ id }): SitePage => ({
          address: addressOf.decisionsOfBody(id, year),
          layout: "decisions.njk",
          view: () => decisionsOfBodyPageView(context, year, id),
        }),
      ),
    ),
  ];
}

/** Decisions taken outside meetings. None for a council that records none. */
function recordPages(context: ViewContext): readonly SitePage[] {
  const { decisionRecords } = context.library;
  if (decisionRecords.length === 0) return [];
  return [
    {
      address: addressOf.decisionRecords(),
      layout: "decision-records.njk",
      view: () => decisionRecordsPageView(context),
    },
    ...recordYears(context.library).map(
      (year): SitePage => ({
        address: addressOf.decisionRecordsOf(year),
        layout: "decision-records.njk",
        view: () => decisionRecordsYearPageView(context, year),
      }),
    ),
    ...decisionRecords.map(
      (record): SitePage => ({
        address: addressOf.decisionRecord(record.id),
        layout: "decision-record.njk",
        view: () => decisionRecordPageView(context, record),
      }),
    ),
  ];
}

/** The register of actions, its years, and each action. */
export function actionPages(context: ViewContext): readonly SitePage[] {
  const { library } = context;
  return [
    { address: addressOf.actions(), layout: "actions.njk", view: () => actionsPageView(context) },
    ...actionYears(library).map(
      (year): SitePage => ({
        address: addressOf.actionsOf(year),
        layout: "actions.njk",
        view: () => actionsYearPageView(context, year),
      }),
    ),
    ...[...actionsByBody(library)].flatMap(([year, bodies]) =>
      bodies.map(
        ({ id }): SitePage => ({
          address: addressOf.actionsOfBody(id, year),
          layout: "actions.njk",
          view: () => actionsOfBodyPageView(context, year, id),
        }),
      ),
    ),
    ...library.actions.map(
      (action): SitePage => ({
        address: addressOf.action(action.id),
        layout: "action.njk",
        view: () => actionPageView(context, action),
      }),
    ),
  ];
}

/** None for a council that names no matter. */
function matterPages(context: ViewContext): readonly SitePage[] {
  const { matters } = context.library;
  if (matters.length === 0) return [];
  return [
    { address: addressOf.matters(), layout: "matters.njk", view: () => mattersPageView(context) },
    ...matters.map(
      (matter): SitePage => ({
        address: addressOf.matter(matter.id),
        layout: "matter.njk",
        view: () => matterPageView(context, matter),
        card: () => matterCard(context, matter),
      }),
    ),
  ];
}
