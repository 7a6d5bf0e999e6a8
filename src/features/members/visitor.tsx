import { MembersOnly } from '../../app/members-only'
import { Card } from '../../components/card'
import { Empty } from '../../components/empty'
import { Row } from '../../components/row'
import { open } from '../../platform/navigate'

/** The page of somebody who is not signed in, or of whom the server has not said yet who they are. */
export const Visitor = () => (
  <MembersOnly
    visitor={
      <>
        <Card>
          <Empty
            title="登录后，这里有你的积分和党课"
            hint="向支部要一个邀请码，第一次登录时用。"
            action={{ words: '登录', onPress: () => open('signIn') }}
          />
        </Card>
        <Card flush>
          <Row icon="rules" words="积分怎样记" onPress={() => open('rules')} />
        </Card>
      </>
    }
  />
)
