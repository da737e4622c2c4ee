/** All small sheets that both engines are tried with; each says what its PDF must show. */
import { KEEPING, ODDITIES, WIDOWS } from "./paged-sheets/keeping.ts";
import { NOTES } from "./paged-sheets/notes.ts";
import { COLUMNS, LISTS, SHEET_SIZES } from "./paged-sheets/pages.ts";
import type { PagedSheet } from "./paged-sheets/sheet.ts";
import { TABLES } from "./paged-sheets/tables.ts";

export { type PagedSheet, pagedSheet, paras } from "./paged-sheets/sheet.ts";

export const allSheets: readonly PagedSheet[] = [
  ...TABLES,
  ...SHEET_SIZES,
  ...LISTS,
  ...COLUMNS,
  ...NOTES,
  ...WIDOWS,
  ...KEEPING,
  ...ODDITIES,
];
