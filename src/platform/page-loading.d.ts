/** Where pages are loaded one by one: says so when one does not come, and fetches the likely next ones ahead. */
export const watchPageLoading: () => void
