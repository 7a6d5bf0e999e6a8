import { setTimeout as pause } from 'node:timers/promises'
import type { Serve } from '../../cloudfunctions/_shell/serve'
import { createLog } from '../../server/log'
import { schedulesOf, startTimers } from '../../server/timers'

test('lectures are rolled up each minute, as its deployment declares', () => {
  expect(schedulesOf('lectures')).toEqual(['0 * * * * * *'])
  expect(schedulesOf('points')).toEqual([])
})

test('each timer runs once at the start as nobody but the clock, and stopping waits for it', async () => {
  const asked: unknown[] = []
  let done = 0
  const serve: Serve = async ({ action, identity }) => {
    asked.push({ action, identity })
    await pause(50)
    done++
    return { ok: true, data: {} }
  }
  const timers = startTimers(
    new Map([
      ['lectures', serve],
      ['points', serve],
    ]),
    createLog('silent'),
  )
  await timers.stop()
  expect(asked).toEqual([{ action: 'tick', identity: null }])
  expect(done).toBe(1)
})
