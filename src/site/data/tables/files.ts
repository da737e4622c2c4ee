import { addressOf } from "../../../model/reference.ts";
import type { ViewContext } from "../../../views/context.ts";
import type { SiteFile } from "../../files.ts";
import { filled, jsonFile } from "../json.ts";
import { ACTION_EVENTS, ACTIONS } from "./actions.ts";
import { ATTENDANCE } from "./attendance.ts";
import { ITEMS, MEETINGS, PAPERS } from "./business.ts";
import { csvText } from "./csv.ts";
import { dataPackage } from "./data-package.ts";
import { DECISION_RECORDS } from "./decision-records.ts";
import { DECISIONS } from "./decisions.ts";
import type { Table } from "./table.ts";
import { VERSIONS } from "./versions.ts";
import { VOTES } from "./votes.ts";

/** Every table, in the order of `model/open-data.ts`. */
export const ALL_TABLES: readonly Table[] = [
  MEETINGS,
  ITEMS,
  PAPERS,
  VERSIONS,
  DECISIONS,
  DECISION_RECORDS,
  VOTES,
  ATTENDANCE,
  ACTIONS,
  ACTION_EVENTS,
];

/** Each table as CSV and as a list of objects in JSON, and what says which columns they have. */
export function tableFiles(context: ViewContext): readonly SiteFile[] {
  return [
    ...ALL_TABLES.flatMap(({ name, fields, rows }): readonly SiteFile[] => [
      {
        address: addressOf.dataFile(`${name}.csv`),
        late: "",
        bytes: () => new TextEncoder().encode(csvText(fields, rows(context))),
      },
      jsonFile(
        addressOf.dataFile(`${name}.json`),
        () =>
          [...rows(context)].map((row) =>
            filled(Object.fromEntries(fields.map((field) => [field.name, row[field.name]]))),
          ),
        "",
      ),
    ]),
    jsonFile(addressOf.dataFile("datapackage.json"), () => dataPackage(context, ALL_TABLES)),
  ];
}
