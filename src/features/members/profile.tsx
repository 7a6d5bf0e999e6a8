import { Text, View } from '@tarojs/components'
import type { Member } from '../../../core/members/contract'
import { Avatar } from '../../components/avatar'
import { Tag } from '../../components/tag'
import { roleNames, statusNames } from './words'
import './profile.scss'

/** The offices named as people name them: the branch’s own without its name, others with it. */
const offices = ({ offices: held, path }: Member): string[] => {
  const own = path[path.length - 1]?.organisationId
  return held.map((office) => (office.organisationId === own ? '' : office.organisation) + roleNames[office.role])
}

export const Profile = ({ member }: { member: Member }) => (
  <View className="profile">
    <Avatar name={member.name} size={56} />
    <View className="profile-words">
      <Text className="profile-name">{member.name}</Text>
      <Text className="profile-note">{member.path[member.path.length - 1]?.name}</Text>
      <View className="profile-tags">
        <Tag>{statusNames[member.status]}</Tag>
        {offices(member).map((office) => (
          <Tag key={office} look="red">
            {office}
          </Tag>
        ))}
      </View>
    </View>
  </View>
)
