import { activities } from '../../../../core/activities/contract'
import { MembersOnly } from '../../../app/members-only'
import { useIsOfficer } from '../../../app/officers-only'
import { useReading } from '../../../app/use-reading'
import { Card } from '../../../components/card'
import { Note } from '../../../components/note'
import { Row } from '../../../components/row'
import { Screen } from '../../../components/screen'
import { open } from '../../../platform/navigate'

/** The ways to host together, and clubs. */
export default function TogetherPage() {
  const isOfficer = useIsOfficer()
  const invitations = useReading(activities.invitations, isOfficer ? {} : null)
  const waiting = invitations.data?.invitations.length
  return (
    <Screen title="一起办活动" onRefresh={invitations.reload}>
      <MembersOnly>
        <Card flush>
          <Row icon="again" words="轮值主办" note="支部轮流办" onPress={() => open('rotas')} />
          <Row icon="check" words="项目领办" note="认领一个项目" onPress={() => open('projects')} />
          <Row icon="medal" words="线上竞办" note="交方案、打分、投票" onPress={() => open('tenders')} />
          {isOfficer && (
            <Row
              icon="inbox"
              words="多方合办"
              note={waiting ? `${waiting} 个邀请等答复` : '受邀一起主办'}
              onPress={() => open('invitations')}
            />
          )}
          <Row icon="people" words="社团" note="按兴趣加入" onPress={() => open('clubs')} />
        </Card>
        {isOfficer && <Note>想请别的组织一起办：打开你发的活动，在“主办”里邀请。</Note>}
      </MembersOnly>
    </Screen>
  )
}
