import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { codeOf, hashOf } from '../cloudfunctions/_store/invitation-code'
import type { Store } from '../cloudfunctions/_store/store'
import { INVITATION_SECONDS } from '../core/members/rules'
import { CannotStart } from './cannot-start'
import { withOwnStore } from './own-store'
import { readRoster } from './roster/read-roster'
import { runCommand } from './run-command'

const USAGE = 'Usage: npm run roster -- organisations.csv members.csv (see README.zh-CN.md for their columns).'

const read = (path: string): Promise<Uint8Array> =>
  readFile(path).catch(() => {
    throw new CannotStart(`${path} cannot be read. ${USAGE}`)
  })

/** A code for each officer nobody has bound yet and who holds none that works, to be handed to that person alone. */
const inviteOfficers = async (store: Store, secret: string): Promise<void> => {
  const issuedAt = new Date()
  const holding = await store.roster.officersInvited(issuedAt)
  const without = await store.roster.officersToInvite(issuedAt)
  if (holding > 0)
    console.log(
      `${holding} ${holding === 1 ? 'officer holds a code that still works; it was' : 'officers hold codes that still work; they were'} shown once and cannot be shown again. For a new one ask an officer who has signed in (我的 → 名册与邀请码), or run this again a week after the old one was made.`,
    )
  if (without.length === 0) return
  console.log('Codes, good for a week:')
  const expiresAt = new Date(issuedAt.getTime() + INVITATION_SECONDS * 1000)
  for (const { memberId, name, organisation } of without) {
    const invitationId = randomUUID()
    const code = codeOf(secret, memberId, invitationId)
    const codeHash = hashOf(secret, code)
    await store.invitations.issue({ invitationId, codeHash, memberId, issuedBy: memberId, issuedAt, expiresAt })
    console.log(`${organisation}\t${name}\t${code}`)
  }
}

/** `npm run roster`: add organisations and people from two CSV files, all or nothing, and make the officers’ codes. */
runCommand(async ([organisationsFile, membersFile]) => {
  if (!organisationsFile || !membersFile) throw new CannotStart(USAGE)
  const files = { organisations: await read(organisationsFile), members: await read(membersFile) }
  await withOwnStore(async ({ store, secret }) => {
    const roster = readRoster(files, await store.roster.names())
    if (Array.isArray(roster)) {
      for (const { file, row, says } of roster) console.error(`${file}, row ${row}: ${says}`)
      throw new CannotStart('Nothing was added: put right what is said above, and try again.')
    }
    const added = await store.roster.add(roster.organisations, roster.members, new Date())
    console.log(`Added ${added.organisations} organisations and ${added.members} people.`)
    await inviteOfficers(store, secret)
  })
})
