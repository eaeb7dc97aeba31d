type OptionalKeys<Members> = {
  [Key in keyof Members]: undefined extends Members[Key] ? Key : never
}[keyof Members]

/** `Members` with every member that may be undefined made optional, as `exactOptionalPropertyTypes` wants it. */
export type Defined<Members> = Omit<Members, OptionalKeys<Members>> & {
  [Key in OptionalKeys<Members>]?: Exclude<Members[Key], undefined>
}

/** The same object without members whose value is undefined: `defined({ a: 1, b: undefined })` is `{ a: 1 }`. */
export function defined<Members extends object>(members: Members): Defined<Members> {
  return Object.fromEntries(
    Object.entries(members).filter(([, value]) => value !== undefined),
  ) as Defined<Members>
}
