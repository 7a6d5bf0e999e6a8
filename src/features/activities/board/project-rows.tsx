import type { ProjectCard } from '../../../../core/activities/projects'
import { open } from '../../../platform/navigate'
import { ThingRow } from '../together/thing-row'
import { placesWords, projectTag, untilWords } from './words'

export const ProjectRows = ({ projects, now }: { projects: readonly ProjectCard[]; now: Date }) =>
  projects.map((project) => (
    <ThingRow
      key={project.projectId}
      name={project.title}
      tag={projectTag(project)}
      notes={[project.organisation, placesWords(project), project.open && untilWords(project, now)]}
      onPress={() => open('project', { id: project.projectId })}
    />
  ))
