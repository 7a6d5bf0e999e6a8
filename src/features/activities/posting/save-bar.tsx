import { View } from '@tarojs/components'
import { BottomBar } from '../../../components/bottom-bar'
import { Button } from '../../../components/button'
import { Note } from '../../../components/note'
import { open } from '../../../platform/navigate'
import type { Posting } from './use-posting'

/** Published, kept as a draft, or saved where people see it already; and why not. */
export const SaveBar = ({ posting, published }: { posting: Posting; published: boolean }) => {
  const { save, pending, changed, tells, wrong, first, isStale, merge, merged } = posting
  return (
    <>
      {merged && <Note>{merged}</Note>}
      {isStale && (
        <Button kind="soft" onPress={() => void merge()}>
          合并最新内容
        </Button>
      )}
      {first && (
        <Button kind="soft" onPress={() => open('activity', { id: first.activityId })}>
          {`看已发的：${first.title}`}
        </Button>
      )}
      <BottomBar>
        {wrong && <Note look="wrong">{wrong}</Note>}
        {published ? (
          <Button pending={pending} waiting="正在保存…" disabled={!changed} onPress={() => void save(true)}>
            {tells ? '保存，并通知已报名的人' : changed ? '保存' : '没有改动'}
          </Button>
        ) : (
          <View className="post-bar">
            <Button kind="soft" pending={pending} onPress={() => void save(false)}>
              存草稿
            </Button>
            <Button pending={pending} waiting="正在提交…" onPress={() => void save(true)}>
              发布
            </Button>
          </View>
        )}
      </BottomBar>
    </>
  )
}
