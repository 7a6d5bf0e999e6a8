import { View } from '@tarojs/components'
import { activities } from '../../../../core/activities/contract'
import { OPEN_CLAIMS } from '../../../../core/activities/claims'
import type { Project } from '../../../../core/activities/projects'
import { useAction } from '../../../app/use-action'
import { WhyNot } from '../../../app/why-not'
import { Button } from '../../../components/button'
import { Card } from '../../../components/card'
import { Empty } from '../../../components/empty'
import { Row } from '../../../components/row'
import { Section } from '../../../components/section'
import { confirm } from '../../../platform/dialog'
import { open } from '../../../platform/navigate'
import { ThingHead } from '../together/thing-head'
import { ClaimCard } from './claim-card'
import { ClaimIt } from './claim-it'
import { placesWords, projectTag, untilWords, words } from './words'

interface ProjectProps {
  project: Project
  now: Date
  onChanged: () => void
}

/** A project: what is wanted, who does it, and the way to claim it. */
export const ProjectDetail = ({ project, now, onChanged }: ProjectProps) => {
  const { projectId, title, organisation, about, claims, runs, closed, sample } = project
  return (
    <>
      <ThingHead
        title={title}
        sample={sample}
        tags={[projectTag(project)]}
        notes={[`${organisation}发布`, placesWords(project), closed ? '已下架' : untilWords(project, now)]}
        words={about}
      />
      {project.open && <ClaimIt project={project} onChanged={onChanged} />}
      <Section title="谁在做" note={`一家或一人最多同时认领 ${OPEN_CLAIMS} 个`}>
        {claims.length === 0 && <Empty title="还没有人认领" />}
        {claims.map((claim) => (
          <ClaimCard key={claim.claimId} claim={claim} projectId={projectId} now={now} onChanged={onChanged} />
        ))}
      </Section>
      {runs && !closed && (
        <>
          <Card flush>
            <Row icon="rules" words="修改项目" onPress={() => open('projectEdit', { id: projectId })} />
          </Card>
          <CloseProject projectId={projectId} onChanged={onChanged} />
        </>
      )}
    </>
  )
}

const CloseProject = ({ projectId, onChanged }: { projectId: string; onChanged: () => void }) => {
  const closing = useAction(activities.closeProject)
  const close = async () => {
    const content = '不再接受认领；已经认领的可以接着做完。'
    if (!(await confirm({ title: '下架这个项目？', content, yes: '下架' }))) return
    if (await closing.run({ projectId })) onChanged()
  }
  return (
    <View>
      <WhyNot acting={closing} words={words.closeProject} />
      <Button kind="quiet" pending={closing.pending} onPress={() => void close()}>
        下架项目
      </Button>
    </View>
  )
}
