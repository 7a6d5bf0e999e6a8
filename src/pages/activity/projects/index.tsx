import { useState } from 'react'
import { activities } from '../../../../core/activities/contract'
import type { ProjectCard } from '../../../../core/activities/projects'
import { Listed } from '../../../app/listed'
import { MembersOnly } from '../../../app/members-only'
import { useIsOfficer } from '../../../app/officers-only'
import { useMember } from '../../../app/session'
import { usePages } from '../../../app/use-pages'
import { Button } from '../../../components/button'
import { Chips } from '../../../components/chips'
import { Empty } from '../../../components/empty'
import { Screen } from '../../../components/screen'
import { Skeleton } from '../../../components/skeleton'
import { ProjectRows } from '../../../features/activities/board/project-rows'
import { open } from '../../../platform/navigate'

type Which = 'open' | 'mine' | 'over'

const kinds: { value: Which; words: string }[] = [
  { value: 'open', words: '可认领的' },
  { value: 'mine', words: '我在做的' },
  { value: 'over', words: '已结束的' },
]

const empties: Record<Which, { title: string; hint?: string }> = {
  open: { title: '现在没有可认领的项目', hint: '组织发布项目以后会出现在这里。' },
  mine: { title: '现在没有在做的项目', hint: '看看“可认领的”，挑一个力所能及的。' },
  over: { title: '还没有结束的项目' },
}

export default function ProjectsPage() {
  const [now] = useState(() => new Date())
  const [which, setWhich] = useState<Which>('open')
  const isOfficer = useIsOfficer()
  const pages = usePages(activities.projects, useMember() ? { which } : null, ({ projects, next }) => ({
    items: projects,
    next,
  }))
  return (
    <Screen title="项目领办" onRefresh={pages.reload}>
      <MembersOnly>
        <Chips options={kinds} chosen={which} onChoose={setWhich} />
        <Listed<ProjectCard>
          pages={pages}
          waiting={<Skeleton shape="line" count={4} />}
          empty={<Empty {...empties[which]} />}
        >
          {(projects) => <ProjectRows projects={projects} now={now} />}
        </Listed>
        {isOfficer && (
          <Button kind="soft" onPress={() => open('projectEdit')}>
            发布一个项目
          </Button>
        )}
      </MembersOnly>
    </Screen>
  )
}
