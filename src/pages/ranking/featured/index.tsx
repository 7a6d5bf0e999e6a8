import { useState } from 'react'
import { Chips } from '../../../components/chips'
import { Note } from '../../../components/note'
import { Screen } from '../../../components/screen'
import { FeaturedLists, useFeatured, type FeaturedKind } from '../../../features/lectures/browse/featured-lists'
import { useAddress } from '../../../platform/navigate'

const kinds = [
  { value: 'week' as const, words: '每周' },
  { value: 'month' as const, words: '每月' },
]

export default function FeaturedPage() {
  const address = useAddress<'featured'>()
  const [kind, setKind] = useState<FeaturedKind>(address.kind ?? 'week')
  const pages = useFeatured(kind)
  return (
    <Screen title="精品党课" onRefresh={pages.reload}>
      <Chips options={kinds} chosen={kind} onChoose={setKind} />
      <Note>一期结束后，传播人数最多的十课进入名单；名单定下就不再变。</Note>
      <FeaturedLists kind={kind} pages={pages} />
    </Screen>
  )
}
