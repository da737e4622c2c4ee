import type { TableName } from "../../../model/open-data.ts";
import type { ViewContext } from "../../../views/context.ts";

/** A value of a cell; undefined where nothing is known. */
export type Cell = string | number | boolean | undefined;

/** A column, in the words of Table Schema (specs.frictionlessdata.io/table-schema). */
export interface Field {
  readonly name: string;
  readonly type: "string" | "date" | "integer" | "boolean";
  readonly description: string;
  /** Whether every line has it. */
  readonly required?: boolean;
  readonly oneOf?: readonly string[];
}

/** A table of open data. */
export interface Table {
  readonly name: TableName;
  readonly fields: readonly Field[];
  /** The columns that together no two lines share. */
  readonly key?: readonly string[];
  /** Columns whose values are the key of a line of another table. */
  readonly refersTo?: { readonly fields: readonly string[]; readonly table: TableName };
  /** Its lines, in an order that depends on content alone; made when somebody wants them. */
  readonly rows: (context: ViewContext) => Iterable<Readonly<Record<string, Cell>>>;
}

/** Columns that several tables share. */
export const MEETING: Field = {
  name: "meeting",
  type: "string",
  required: true,
  description: "Permanent id of the meeting.",
};
export const ADDRESS: Field = {
  name: "address",
  type: "string",
  required: true,
  description: "Where it is on the website.",
};
