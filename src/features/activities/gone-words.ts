/** Why an address or a tap finds nothing: under a title that names it, and without one. */
export const activityGone = '它可能不对你开放、已经撤下，或者链接不完整。'
export const noActivity = '没有找到这场活动，它可能不对你开放，或者链接不完整。'
/** Of what is between organisations: a rota, a project, a call for bids. */
export const notConcerned = '它可能与你的组织无关，或者链接不完整。'
