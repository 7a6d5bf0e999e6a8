/** Of a draft that cannot be published as it stands: which of its times has passed, and what to do. */
export const passedWords = { until: '时间已过，先改时间', signUpUntil: '报名截止已过，先改报名截止' } as const
