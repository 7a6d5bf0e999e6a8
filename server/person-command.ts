import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import type { Counts } from '../cloudfunctions/_store/end-for-person'
import { FORGOTTEN, personStore, type Forgetting } from '../cloudfunctions/_store/persons'
import { CannotStart, saying } from './cannot-start'
import { withOwnStore } from './own-store'
import { runCommand } from './run-command'

const USAGE =
  'Usage: npm run person -- export <member id or name>, or npm run person -- forget <member id> [--lectures keep|takedown] [--yes] (see README.zh-CN.md).'

type Persons = ReturnType<typeof personStore>

const read = () => {
  try {
    const options = { lectures: { type: 'string', default: 'keep' }, yes: { type: 'boolean', default: false } } as const
    const { values, positionals } = parseArgs({ options, allowPositionals: true })
    const [task, who, ...more] = positionals
    const { lectures, yes } = values
    if ((task !== 'export' && task !== 'forget') || !who || more.length > 0)
      throw new Error('it is not clear what to do')
    if (lectures !== 'keep' && lectures !== 'takedown') throw new Error('--lectures is keep or takedown')
    return { task, who, forgetting: { lectures, isMeant: yes } satisfies Forgetting }
  } catch (error) {
    throw new CannotStart(`${saying(error)}. ${USAGE}`)
  }
}

/** The one member who is meant; whoever is forgotten has to be named by their id. */
const findOne = async (persons: Persons, who: string, byIdOnly: boolean) => {
  const found = await persons.find(who)
  const [one] = found
  if (!one) throw new CannotStart(`Nobody on the roster has the name or the id ${who}.`)
  if (found.length === 1 && (!byIdOnly || one.memberId === who.toLowerCase())) return one
  for (const { memberId, name, organisation } of found) console.error(`${memberId}\t${name}\t${organisation}`)
  throw new CannotStart('Say which one is meant by the id in front.')
}

const tell = (what: string, counts: Counts): void => {
  const some = Object.entries(counts).filter(([, count]) => count > 0)
  console.log(`${what}: ${some.map(([about, count]) => `${about} ${count}`).join('，') || '—'}`)
}

const exportOne = async (persons: Persons, who: string): Promise<void> => {
  const { memberId, name, organisation } = await findOne(persons, who, false)
  const path = `person-${memberId}.json`
  const kept = await persons.export(memberId)
  // Others on the machine have no business in it, and no file of another export is written over unasked.
  await writeFile(path, `${JSON.stringify(kept, null, 2)}\n`, { flag: 'wx', mode: 0o600 }).catch((error: unknown) => {
    throw new CannotStart(`${path} cannot be written: ${saying(error)}.`)
  })
  console.log(`${path}: everything kept about ${name} (${organisation}).`)
}

const forgetOne = async (persons: Persons, who: string, forgetting: Forgetting): Promise<void> => {
  const { memberId, name, organisation } = await findOne(persons, who, true)
  if (name === FORGOTTEN) throw new CannotStart(`${memberId} is forgotten already.`)
  const clubs = await persons.leads(memberId)
  const { ended, gone, kept } = await persons.forget(memberId, forgetting, new Date())
  console.log(`${name} (${organisation}), ${memberId}`)
  tell('Ended', ended)
  tell('Removed', gone)
  tell(`Kept under that id, as ${FORGOTTEN}`, kept)
  if (clubs.length > 0) console.log(`An officer has to name somebody else to lead ${clubs.join('，')}.`)
  console.log(
    forgetting.isMeant
      ? 'Done. Take the name out of the roster’s CSV file as well, or the next import adds it again.'
      : 'This is what would be done; nothing was done yet. It cannot be undone: add --yes to do it.',
  )
}

/** `npm run person`: hand somebody everything kept about them, or forget them. */
runCommand(async () => {
  const { task, who, forgetting } = read()
  await withOwnStore(async ({ database }) => {
    const persons = personStore(database)
    if (task === 'export') await exportOne(persons, who)
    else await forgetOne(persons, who, forgetting)
  }, 'owner')
})
