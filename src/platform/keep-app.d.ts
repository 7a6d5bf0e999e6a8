/** From now on what was loaded of the app opens again without a network. */
export const keepApp: () => void
