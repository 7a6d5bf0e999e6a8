/** Opens the settings where a permission that was refused can be given; null where a page cannot lead there. */
export const openPermissions: (() => void) | null
