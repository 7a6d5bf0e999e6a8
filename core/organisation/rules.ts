/** The ids of an organisation and everything above it, from the root of the tree down to itself. */
export type Path = readonly string[]

export interface Office {
  readonly organisationId: string
}

/** An officer answers for their own organisation and everything below it, and for nothing else. */
export const answersFor = (offices: readonly Office[], path: Path): boolean =>
  offices.some((office) => path.includes(office.organisationId))
