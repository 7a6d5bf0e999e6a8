export const scanCode = null
