import { activities } from '../../../../core/activities/contract'
import { Found } from '../../../app/found'
import { OfficersOnly } from '../../../app/officers-only'
import { onceSaved } from '../../../app/once-saved'
import { useMember } from '../../../app/session'
import { useReading } from '../../../app/use-reading'
import { Screen } from '../../../components/screen'
import { Skeleton } from '../../../components/skeleton'
import { missingProject } from '../../../features/activities/board/missing'
import { ProjectForm } from '../../../features/activities/board/project-form'
import { useAddress } from '../../../platform/navigate'

export default function ProjectEditPage() {
  const { id } = useAddress<'projectEdit'>()
  const member = useMember()
  const reading = useReading(activities.project, member && id ? { projectId: id } : null)
  const saved = onceSaved('project', id)
  return (
    <Screen title={id ? '修改项目' : '发布项目'}>
      <OfficersOnly>
        {id ? (
          <Found reading={reading} waiting={<Skeleton shape="line" count={4} />} missing={missingProject}>
            {({ project }) => <ProjectForm member={member!} project={project} onSaved={saved} />}
          </Found>
        ) : (
          <ProjectForm member={member!} onSaved={saved} />
        )}
      </OfficersOnly>
    </Screen>
  )
}
