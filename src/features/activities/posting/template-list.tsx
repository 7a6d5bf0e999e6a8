import { Text, View } from '@tarojs/components'
import { templates, type Template } from '../../../../core/activities/templates'
import { dotted } from '../../../app/dotted'
import { Press } from '../../../components/press'
import { kindNames } from '../../../../core/activities/kind-names'
import './template-list.scss'

const audienceWords = ({ audience, membersOnly }: Template): string =>
  `${audience === 'branch' ? '本组织' : '全体'}${membersOnly ? '党员' : ''}`

const noteOf = (template: Template): string =>
  dotted([
    audienceWords(template),
    template.seats === null ? '名额不限' : `${template.seats} 人`,
    ...(template.questions.length > 0 ? [`报名问\u00a0${template.questions.length}\u00a0题`] : []),
    ...(template.countsHours ? ['记时长'] : []),
  ])

const nameOf = ({ kind, title }: Template): string => (kind === 'other' ? '空白' : title || kindNames[kind])

/** What to begin with: one tap, and most of it is filled in. */
export const TemplateList = ({ onChoose }: { onChoose: (template: Template) => void }) => (
  <View className="templates">
    {templates.map((template) => (
      <Press
        key={template.kind}
        className={`template template-${template.kind}`}
        label={`${nameOf(template)}，${noteOf(template)}`}
        onPress={() => onChoose(template)}
      >
        <Text className="template-name">{nameOf(template)}</Text>
        <Text className="template-note">{template.kind === 'other' ? '自己填' : noteOf(template)}</Text>
      </Press>
    ))}
  </View>
)
