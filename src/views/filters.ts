/** One value of a choice: what stands in the address, and its words. */
export interface FilterOption {
  readonly value: string;
  readonly words: string;
}

/** A choice among the lines of a register: its name is that of the key it looks at. */
export interface FilterChoice {
  readonly name: string;
  readonly label: string;
  /** What no choice is called: "All". */
  readonly any: string;
  readonly options: readonly FilterOption[];
}

/** The form above a register, for readers with JavaScript; `static/js/filter.js` makes it work. */
export interface FiltersView {
  /** Of the field for words: "Words in the decision, such as a street". */
  readonly search: string;
  /** Where all papers and minutes are searched for the same words. */
  readonly searchHref: string;
  readonly choices: readonly FilterChoice[];
  /** What is counted: "decision", "decisions". */
  readonly one: string;
  readonly many: string;
}

/** What a line of a register is found by: `data-status="open"`; several values stand with spaces between them. */
export interface LineKey {
  readonly name: string;
  readonly values: string;
}

/**
 * The choices that help somebody: those that tell lines apart. Options keep the order in which they come and are there
 * once; a choice of which every line has the one same value is left out.
 */
export function helpfulChoices(
  choices: readonly FilterChoice[],
  lines: readonly (readonly LineKey[])[],
): readonly FilterChoice[] {
  return choices.flatMap((choice): readonly FilterChoice[] => {
    const counts = new Map<string, number>();
    for (const keys of lines)
      for (const { name, values } of keys)
        if (name === choice.name)
          for (const value of values.split(" ")) counts.set(value, (counts.get(value) ?? 0) + 1);
    const options = [...new Map(choice.options.map((option) => [option.value, option])).values()].filter(
      ({ value }) => counts.has(value),
    );
    const tells = options.some(({ value }) => (counts.get(value) ?? 0) < lines.length);
    return tells ? [{ ...choice, options }] : [];
  });
}

/** A key of a line, unless it has no value. */
export function lineKey(name: string, values: readonly string[]): readonly LineKey[] {
  return values.length === 0 ? [] : [{ name, values: values.join(" ") }];
}
