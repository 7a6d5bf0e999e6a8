import { readFile } from 'node:fs/promises'
import { CannotStart } from './cannot-start'
import { readHolidays, yearsMissing } from './read-holidays'
import { withOwnStore } from './own-store'
import { runCommand } from './run-command'

const USAGE = 'Usage: npm run holidays -- 2027.csv (see README.zh-CN.md for its columns).'

/** `npm run holidays`: a year’s public holidays, in place of what was known of that year. */
runCommand(async ([path]) => {
  if (!path) throw new CannotStart(USAGE)
  const file = await readFile(path).catch(() => {
    throw new CannotStart(`${path} cannot be read. ${USAGE}`)
  })
  const read = readHolidays(file)
  if ('problems' in read) {
    for (const problem of read.problems) console.error(`${path}, ${problem}`)
    throw new CannotStart('Nothing was changed: put right what is said above, and try again.')
  }
  await withOwnStore(async ({ store }) => {
    const now = new Date()
    const shutOut = await store.holidays.setYear(read.year, read.holidays, now)
    console.log(`${read.year}: ${read.holidays.length} days of public holidays.`)
    const missing = yearsMissing(read.year, (await store.holidays.known(now)).knownUntil)
    if (missing) console.log(missing)
    for (const { station, bookings, orders } of shutOut)
      console.log(
        `${station} is closed then for ${bookings} bookings and ${orders} orders: its officers have to see to them.`,
      )
  })
})
