type Filled<T> = { [Key in keyof T]?: Exclude<T[Key], undefined> };

/** Only the fields that are there. */
export function onlyFilled<T extends object>(fields: T): Filled<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Filled<T>;
}
