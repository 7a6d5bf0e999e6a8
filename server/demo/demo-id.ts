import { v5 } from 'uuid'

const NAMESPACE = '6f1d4c52-90f5-4c7e-9a44-1f8d3c1b7a10'

/** The id of a thing of the demonstration: the same wherever it is loaded. */
export const demoId = (kind: string, ...name: (string | number)[]): string => v5([kind, ...name].join('/'), NAMESPACE)
