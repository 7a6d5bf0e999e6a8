import { Text, View } from '@tarojs/components'
import { MAX_ATTACHMENTS } from '../../../../core/activities/entry'
import { FailedUploads } from '../../../app/failed-uploads'
import { useUploads, type Arrived, type Uploads } from '../../../app/use-uploads'
import { Button } from '../../../components/button'
import { Card } from '../../../components/card'
import { FieldFrame } from '../../../components/field-frame'
import { pickDocuments, pickImages } from '../../../platform/pick'
import { ActivityCover } from '../activity-cover'
import type { AttachedFile } from './activity-form'
import type { PartProps } from './post-form'

const NAME = 60

/** Pictures have no names that say anything: they are numbered, and no two are called the same. */
const pictureName = (attached: readonly AttachedFile[], nth: number): string => {
  const numbers = attached.map(({ name }) => Number(/^图片 (\d+)$/.exec(name)?.[1] ?? 0))
  return `图片 ${Math.max(0, ...numbers) + nth}`
}

/** A cover, drawn from the title where there is none, and what is handed out. */
export const PartFiles = ({ form, change }: PartProps) => {
  const { cover, attachments, kind, title } = form
  const attach = (as: AttachedFile['kind']) => (file: Arrived) =>
    change({ attachments: [...attachments, { ...file, kind: as }].slice(0, MAX_ATTACHMENTS) })
  const covers = useUploads('slide', (file) => change({ cover: { ...file, kind: 'picture' } }))
  const pictures = useUploads('slide', attach('picture'))
  const documents = useUploads('document', attach('document'))
  const all = [covers, pictures, documents]
  const room = MAX_ATTACHMENTS - attachments.length

  const add = async (files: Uploads, chosen: Parameters<Uploads['add']>[0]) => {
    for (const each of all) each.forget()
    await files.add(chosen)
  }
  const addCover = async () =>
    add(
      covers,
      (await pickImages(1)).map((file) => ({ file, name: '封面' })),
    )
  const addPictures = async () =>
    add(
      pictures,
      (await pickImages(room)).map((file, index) => ({ file, name: pictureName(attachments, index + 1) })),
    )
  const addDocuments = async () =>
    add(
      documents,
      (await pickDocuments(room)).map(({ file, name }) => ({ file, name: Array.from(name).slice(0, NAME).join('') })),
    )

  return (
    <Card>
      <FieldFrame label={cover ? '封面' : '封面（不加就按标题画一张）'}>
        <View className="post-cover">
          <ActivityCover activity={{ kind, title, cover: cover?.url ?? null }} />
        </View>
        <View className="post-deeds">
          <Button kind="soft" small pending={covers.sending > 0} waiting="正在上传…" onPress={() => void addCover()}>
            {cover ? '换封面' : '加封面'}
          </Button>
          {cover && (
            <Button kind="quiet" small onPress={() => change({ cover: null })}>
              去掉封面
            </Button>
          )}
        </View>
      </FieldFrame>
      <FieldFrame label={`附件（图片或 PDF，最多 ${MAX_ATTACHMENTS} 个，每个 10 MB 以内）`}>
        {attachments.map(({ fileId, name, kind: fileKind }) => (
          <View key={fileId} className="post-file">
            <Text className="post-file-name">{name}</Text>
            {/* What a picture is called says so. */}
            {fileKind === 'document' && <Text className="post-file-kind">PDF</Text>}
            <Button
              kind="quiet"
              small
              label={`去掉附件 ${name}`}
              onPress={() => change({ attachments: attachments.filter((each) => each.fileId !== fileId) })}
            >
              去掉
            </Button>
          </View>
        ))}
        {room > 0 && (
          <View className="post-deeds">
            <Button
              kind="soft"
              small
              pending={pictures.sending > 0}
              waiting="正在上传…"
              onPress={() => void addPictures()}
            >
              加图片
            </Button>
            <Button
              kind="soft"
              small
              pending={documents.sending > 0}
              waiting="正在上传…"
              onPress={() => void addDocuments()}
            >
              加 PDF
            </Button>
          </View>
        )}
      </FieldFrame>
      <FailedUploads
        failed={all.flatMap(({ failed }) => failed)}
        onRetry={() => all.forEach(({ retry }) => void retry())}
      />
    </Card>
  )
}
