/** A sentence for each field, by the noun of its group (as `group` has it in the schemas) and its name. */
export type FieldWords = Readonly<Record<string, Readonly<Record<string, string>>>>;
