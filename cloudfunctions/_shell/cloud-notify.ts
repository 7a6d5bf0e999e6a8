import { templates, type Sent, type Templates } from '../../core/activities/messages'
import * as z from '../../core/zod'
import { cloud } from './cloud-sdk'
import type { Log, Notify } from './host'

const NAME = 'SUBSCRIBE_TEMPLATES'

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    throw new Error(`${NAME} must be JSON.`)
  }
}

/**
 * The templates of subscribe messages that the environment names, by what they are for; null for none. Throws a sentence
 * that says what is wrong with it.
 */
export const readTemplates = (environment: NodeJS.ProcessEnv): Templates | null => {
  const given = environment[NAME]
  if (!given) return null
  const read = z.safeParse(templates, parsed(given))
  if (read.success) return read.data
  const { path, message } = read.error.issues[0]!
  throw new Error(
    `${NAME}${path.map((part) => `.${String(part)}`).join('')} is wrong (${message}): it must be such as {"reminder":{"id":"…","fields":{"thing1":"title","time2":"time","thing3":"place","thing4":"note"}}}.`,
  )
}

interface MessageApi {
  subscribeMessage: { send: (request: Record<string, unknown>) => Promise<unknown> }
}

const failure = z.object({ errCode: z.number() })

/**
 * The codes of `subscribeMessage.send`: 43101, the person will have no message; 40003, 40037, 41030 and 47003, the person,
 * the template, the page or a field is not as WeChat wants it, and will not be at another try.
 */
const outcomes: Readonly<Record<number, Sent>> = {
  43101: 'refused',
  40003: 'wrong',
  40037: 'wrong',
  41030: 'wrong',
  47003: 'wrong',
}

/** WeChat’s subscribe messages. What goes wrong is logged by its code: never to whom, nor what the message says. */
export const createCloudNotify = (
  named: Templates,
  log: Log,
  api: () => MessageApi = () => (cloud() as unknown as { openapi: MessageApi }).openapi,
): Notify => ({
  templates: named,
  send: async ({ subject, templateId, page, fields }) => {
    try {
      await api().subscribeMessage.send({ touser: subject, templateId, page, data: fields })
      return 'sent'
    } catch (error) {
      const read = z.safeParse(failure, error)
      const code = read.success ? read.data.errCode : null
      const outcome = (code !== null && outcomes[code]) || 'failed'
      if (outcome !== 'refused') log.error({ templateId, code, outcome }, 'a message was not sent')
      return outcome
    }
  },
})
