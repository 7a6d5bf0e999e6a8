import { filled, noteOf, purposeOf, retryAt, writtenTime, type Templates } from '../../../core/activities/messages'
import { noticeKinds, type NoticeOf } from '../../../core/activities/notices'
import type { Context } from '../../_shell/feature'
import type { Notify } from '../../_shell/host'
import type { DueMessage } from '../../_store/messages'
import { ACTIVITY_PAGE } from '../activity-page'

const ROUNDS = 5
/** Sent at the same time: WeChat takes more, one small function does not. */
const TOGETHER = 10

/** Which template goes with which kind of notice. */
const templatesByKind = (templates: Templates) =>
  noticeKinds.flatMap((kind) => {
    const purpose = purposeOf[kind]
    const template = purpose && templates[purpose]
    return template ? [{ kind, templateId: template.id }] : []
  })

const messageOf = ({ kind, facts, title, from, place, subject, activityId }: DueMessage, templates: Templates) => {
  const template = templates[purposeOf[kind]!]!
  // The facts are those of its kind: the database has them from whoever told it.
  const note = noteOf(kind, facts as NoticeOf<typeof kind>['facts'])
  const where = place?.kind === 'online' ? '线上' : (place?.words ?? '')
  return {
    subject,
    templateId: template.id,
    page: `${ACTIVITY_PAGE}?id=${activityId}`,
    fields: filled(template, { title, time: from ? writtenTime(from) : '', place: where, note }),
  }
}

type Sending = Pick<Context, 'store' | 'now' | 'notify'>

const sendOne = async (due: DueMessage, { templates, send }: Notify, { store, now }: Sending): Promise<boolean> => {
  const outcome = await send(messageOf(due, templates))
  if (outcome === 'refused') await store.messages.refuse(due.memberId, due.templateId, now)
  await store.messages.settle(due, outcome === 'failed' ? retryAt(due.tries, now) : null)
  return outcome === 'sent'
}

/**
 * Send what is due to those who allowed it. Where nobody sends messages, they are done with as well: the inbox has it
 * all. How many were sent.
 */
export const sendMessages = async (sending: Sending): Promise<number> => {
  const { store, now, notify } = sending
  const templates = notify ? templatesByKind(notify.templates) : []
  let sent = 0
  for (let round = 0; round < ROUNDS; round++) {
    const { due, more } = await store.messages.take(templates, now)
    for (let from = 0; notify && from < due.length; from += TOGETHER) {
      const together = due.slice(from, from + TOGETHER)
      const outcomes = await Promise.all(together.map((each) => sendOne(each, notify, sending)))
      sent += outcomes.filter(Boolean).length
    }
    if (!more) break
  }
  return sent
}
