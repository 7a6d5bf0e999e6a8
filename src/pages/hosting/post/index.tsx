import { useMemo, useState } from 'react'
import { activities } from '../../../../core/activities/contract'
import { readOccasion } from '../../../../core/activities/occasion'
import { templates, type Template } from '../../../../core/activities/templates'
import { Found } from '../../../app/found'
import { MembersOnly } from '../../../app/members-only'
import { useMember } from '../../../app/session'
import { Shown } from '../../../app/shown'
import { unsaved, useLeaveGuard } from '../../../app/use-leave-guard'
import { useReading } from '../../../app/use-reading'
import { Empty } from '../../../components/empty'
import { Screen } from '../../../components/screen'
import { Skeleton } from '../../../components/skeleton'
import { missingActivity } from '../../../features/activities/missing-activity'
import { ComposeNew, ComposeOld } from '../../../features/activities/posting/compose'
import { keptForm } from '../../../features/activities/posting/kept-form'
import { TemplateList } from '../../../features/activities/posting/template-list'
import { words } from '../../../features/activities/posting/words'
import { words as togetherWords } from '../../../features/activities/together/words'
import { toast } from '../../../platform/dialog'
import { guardLeaving } from '../../../platform/leave-guard'
import { back, replace, useAddress } from '../../../platform/navigate'

const missingOccasion = {
  title: '不能为它发活动',
  cutShort: 'NO_SUCH_OCCASION',
  action: { words: '返回', onPress: back },
} as const

export default function PostPage() {
  const { id, kind, clubId, occasion: written } = useAddress<'post'>()
  const occasion = useMemo(() => readOccasion(written), [written])
  const member = useMember()
  // What is begun for something stays with it: it is not gone on with where one comes for another.
  const begunFor = id ?? written ?? clubId ?? kind ?? null
  const kept = useMemo(() => (member ? keptForm(member.memberId, begunFor) : null), [member, begunFor])
  const [now] = useState(() => new Date())
  const [changed, setChanged] = useState(false)
  const onBack = useLeaveGuard(changed ? unsaved : null)
  const hostable = useReading(activities.hostable, member ? { ...(clubId && { clubId }) } : null)
  const given = useReading(activities.occasion, member && occasion ? { occasion } : null)
  const entry = useReading(activities.entry, member && id ? { activityId: id } : null)
  const known = given.data?.kind ?? undefined
  // What was left unfinished is gone on with, without choosing a template again.
  const begun = useMemo(
    () => templates.find((each) => each.kind === (kind ?? known ?? (id ? undefined : kept?.read()?.form.kind))),
    [kept, kind, known, id],
  )
  // Null once that is thrown away: then one chooses again.
  const [chosen, setChosen] = useState<Template | null>()
  const template = chosen === undefined ? begun : chosen

  const dropped = () => {
    setChanged(false)
    setChosen(null)
  }

  const saved = (activityId: string, state: string) => {
    // WeChat would ask before this page’s own way back as well.
    guardLeaving(null)
    setChanged(false)
    toast(state === 'draft' ? '已存成草稿' : '已发布')
    if (id) back()
    else replace('hosted', { id: activityId })
  }
  const isKindGiven = Boolean(id ?? kind ?? known)
  const common = {
    kept: kept!,
    now,
    onChanged: setChanged,
    onSaved: saved,
    ...(!isKindGiven && { onDropped: dropped }),
  }
  return (
    <Screen title={id ? '修改活动' : '发活动'} onBack={onBack}>
      <MembersOnly>
        <Shown reading={hostable} waiting={<Skeleton shape="line" count={4} />}>
          {({ hosts, organisations, more }) => {
            const hostIds = hosts.map(({ organisationId }) => organisationId)
            const isBelow = (each: (typeof organisations)[number]) =>
              each.hostable && !hostIds.includes(each.organisationId)
            const around = { hasBelow: more || organisations.some(isBelow), ...common }
            if (id)
              return (
                <Found
                  reading={entry}
                  waiting={<Skeleton shape="line" count={4} />}
                  missing={{ ...missingActivity, words: words.entry }}
                >
                  {(read) => <ComposeOld key={id} activityId={id} read={read} hosts={hosts} {...around} />}
                </Found>
              )
            if (occasion)
              return (
                <Found
                  reading={given}
                  waiting={<Skeleton shape="line" count={4} />}
                  missing={{ ...missingOccasion, words: togetherWords.occasion }}
                >
                  {({ host, title, day }) =>
                    template ? (
                      <ComposeNew
                        key={template.kind}
                        template={template}
                        hosts={[{ themeDay: null, ...host }]}
                        given={{ occasion, title, day }}
                        {...around}
                      />
                    ) : (
                      <TemplateList onChoose={setChosen} />
                    )
                  }
                </Found>
              )
            if (hosts.length === 0)
              return (
                <Empty
                  title="发活动要有职务，或者是社团负责人"
                  hint="想办活动，可以找支部的运营官或书记来发。"
                  action={{ words: '返回', onPress: back }}
                />
              )
            return template ? (
              <ComposeNew key={template.kind} template={template} hosts={hosts} {...around} />
            ) : (
              <TemplateList onChoose={setChosen} />
            )
          }}
        </Shown>
      </MembersOnly>
    </Screen>
  )
}
