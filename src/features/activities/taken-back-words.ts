/** What somebody reads of whom an organiser said that they were not there. */
export const takenBackWords = (reason: string | null): string =>
  `组织者把你的签到更正为未到${reason ? `：${reason}` : ''}。有疑问请联系组织者`
