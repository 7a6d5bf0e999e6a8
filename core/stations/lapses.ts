/** What becomes of a booking whose time has come without anybody, by what it was, and why, in words for whose it was. */
export const lapses = {
  booked: { state: 'released', reason: '开始 15 分钟没有签到，房间让了出来' },
  asked: { state: 'missed', reason: '到开始的时候，阵地还没有答复' },
  waiting: { state: 'missed', reason: '到开始的时候，还没有排到' },
} as const
