export const openPermissions = null
