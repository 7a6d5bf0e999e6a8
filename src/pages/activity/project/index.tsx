import { useState } from 'react'
import { activities } from '../../../../core/activities/contract'
import { Found } from '../../../app/found'
import { MembersOnly } from '../../../app/members-only'
import { useMember } from '../../../app/session'
import { useReading } from '../../../app/use-reading'
import { Screen } from '../../../components/screen'
import { Skeleton } from '../../../components/skeleton'
import { ProjectDetail } from '../../../features/activities/board/project-detail'
import { missingProject } from '../../../features/activities/board/missing'
import { useAddress } from '../../../platform/navigate'

export default function ProjectPage() {
  const [now] = useState(() => new Date())
  const { id: projectId = '' } = useAddress<'project'>()
  const reading = useReading(activities.project, useMember() ? { projectId } : null)
  return (
    <Screen title="项目" onRefresh={reading.reload}>
      <MembersOnly>
        <Found reading={reading} waiting={<Skeleton shape="line" count={4} />} missing={missingProject}>
          {({ project }) => <ProjectDetail project={project} now={now} onChanged={() => void reading.reload()} />}
        </Found>
      </MembersOnly>
    </Screen>
  )
}
