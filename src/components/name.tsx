import { Text } from '@tarojs/components'
import { isMarked, unmarked } from '../app/marked'
import './name.scss'

/** What something is called. What is invented says 示例 behind it, in one piece, and nothing else on its card does. */
export const Name = ({ children, sample = false }: { children: string; sample?: boolean }) => (
  <>
    {unmarked(children)}
    {(sample || isMarked(children)) && (
      <>
        {' '}
        <Text className="name-mark">示例</Text>
      </>
    )}
  </>
)
