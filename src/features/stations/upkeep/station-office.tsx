import { Card } from '../../../components/card'
import { Row } from '../../../components/row'
import { open } from '../../../platform/navigate'

/** What is done about a station by those who run it. */
export const StationOffice = ({ stationId }: { stationId: string }) => (
  <Card flush>
    <Row icon="edit" words="修改信息" onPress={() => open('stationEntry', { id: stationId })} />
    <Row icon="again" words="修改记录" onPress={() => open('stationChanges', { id: stationId })} />
    <Row icon="flag" words="大家反映的问题" onPress={() => open('reportQueue')} />
    <Row icon="calendar" words="房间预约管理" onPress={() => open('stationBookings', { station: stationId })} />
  </Card>
)
