/** What a lecture may be about; the words are in the screens. */
export const topics = ['theory', 'compliance', 'technology', 'security', 'service', 'volunteer', 'stories'] as const

export type Topic = (typeof topics)[number]
