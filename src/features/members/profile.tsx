import { Text, View } from '@tarojs/components'
import type { Member } from '../../../core/members/contract'
import { Avatar } from '../../components/avatar'
import { Tag } from '../../components/tag'
import { officeName, statusNames } from './words'
import './profile.scss'

export const Profile = ({ member }: { member: Member }) => {
  const branch = member.path[member.path.length - 1]?.name
  return (
    <View className="profile">
      <Avatar name={member.name} size={56} />
      <View className="profile-words">
        <Text className="profile-name">{member.name}</Text>
        <Text className="profile-note">{branch}</Text>
        <View className="profile-tags">
          <Tag>{statusNames[member.status]}</Tag>
          {member.offices.map((office) => (
            <Tag key={office.organisationId + office.role} look="red">
              {officeName(office, branch)}
            </Tag>
          ))}
        </View>
      </View>
    </View>
  )
}
