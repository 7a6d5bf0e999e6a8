/**
 * Read a code with the camera; what it says, null where the person closed it. Null in a browser, whose phone has a
 * camera app of its own for that.
 */
export const scanCode: (() => Promise<string | null>) | null
