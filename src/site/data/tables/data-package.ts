import { licenceOf } from "../../../model/licence.ts";
import { TABLES } from "../../../model/open-data.ts";
import { addressOf } from "../../../model/reference.ts";
import { slug } from "../../../text/slug.ts";
import type { ViewContext } from "../../../views/context.ts";
import { siteSpan } from "../days.ts";
import { filled, type JsonObject } from "../json.ts";
import { whereIs } from "../where.ts";
import type { Field, Table } from "./table.ts";

/** What the CSV files are, as a Tabular Data Package (Frictionless Data, specs.frictionlessdata.io, version 1). */
export function dataPackage(context: ViewContext, tables: readonly Table[]): JsonObject {
  const { council } = context.library;
  const licence = licenceOf(council);
  return filled({
    profile: "tabular-data-package",
    name: slug(`${council.name} meetings`),
    title: `Meetings of ${council.name}`,
    description:
      "Meetings, agendas, papers, decisions, votes, attendance and actions. In the CSV files words that begin with =, +, - or @ have an apostrophe before them, so that spreadsheets do not take them for formulas; the JSON files have them as they are.",
    homepage: context.baseUrl === undefined ? undefined : whereIs(context, addressOf.openData()),
    version: siteSpan(context).modified,
    licenses: licence && [{ title: licence.name, path: licence.url }],
    sources: [
      filled({
        title: council.name,
        path: context.baseUrl === undefined ? undefined : `${context.baseUrl}/`,
      }),
    ],
    resources: tables.map(resource),
  });
}

function resource({ name, fields, key, refersTo }: Table): JsonObject {
  const about = TABLES.find((table) => table.name === name);
  return filled({
    profile: "tabular-data-resource",
    name,
    title: about?.title,
    description: about?.about,
    path: `${name}.csv`,
    format: "csv",
    mediatype: "text/csv",
    encoding: "utf-8",
    dialect: { delimiter: ",", lineTerminator: "\r\n", quoteChar: '"', doubleQuote: true, header: true },
    schema: filled({
      fields: fields.map(fieldWords),
      primaryKey: key,
      foreignKeys: refersTo && [
        { fields: refersTo.fields, reference: { resource: refersTo.table, fields: refersTo.fields } },
      ],
    }),
  });
}

function fieldWords({ name, type, description, required, oneOf }: Field): JsonObject {
  const constraints = filled({ required, enum: oneOf });
  return filled({
    name,
    type,
    description,
    constraints: Object.keys(constraints).length === 0 ? undefined : constraints,
  });
}
