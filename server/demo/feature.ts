import type { Database } from '../../cloudfunctions/_store/database'
import { feature, type Feature } from '../../cloudfunctions/_shell/feature'
import { demo } from '../../core/demo/contract'
import { refuse } from '../../core/refusal'
import { people, samplePerson } from './people'

/** Registered in demo mode only: outside it nobody can step into anybody. */
export const demoFeature = (database: Database): Feature =>
  feature('demo', demo, {
    people: async (_, { now }) => ({ people: await people(database, now) }),

    stepInto: async ({ memberId }, { identity, store, now }) => {
      // Only the invented: a roster imported into a demonstration stays closed.
      if (!identity || !(await samplePerson(database, memberId, now))) return refuse('NO_SUCH_MEMBER')
      await store.signIns.stepInto(identity, memberId, now)
      return { member: (await store.members.profile(memberId, now))! }
    },
  })
