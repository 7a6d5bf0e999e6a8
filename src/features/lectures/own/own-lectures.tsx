import type { lectures } from '../../../../core/lectures/contract'
import { Shown } from '../../../app/shown'
import type { Reading } from '../../../app/use-reading'
import { Empty } from '../../../components/empty'
import { Skeleton } from '../../../components/skeleton'
import { open } from '../../../platform/navigate'
import { OwnLecture } from './own-lecture'

export const OwnLectures = ({ reading }: { reading: Reading<typeof lectures.mine> }) => (
  <Shown reading={reading} waiting={<Skeleton shape="row" count={3} />}>
    {({ lectures: own }) =>
      own.length ? (
        own.map((lecture) => (
          <OwnLecture key={lecture.lectureId} lecture={lecture} onChanged={() => void reading.reload()} />
        ))
      ) : (
        <Empty
          title="你的草稿和发布的课会在这里"
          hint="用手机录一段，或者给现成的讲稿配音。"
          action={{ words: '去录课', onPress: () => open('record') }}
        />
      )
    }
  </Shown>
)
