import { v7 } from 'uuid'

/** Ids sort by the time they were made, which keeps the indexes they are in compact. */
export const newId = (): string => v7()
