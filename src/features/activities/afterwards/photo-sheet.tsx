import { Image } from '@tarojs/components'
import { useState } from 'react'
import type { ActivityPhoto } from '../../../../core/activities/afterwards'
import { activities } from '../../../../core/activities/contract'
import { faultWords } from '../../../app/fault-words'
import { useAction } from '../../../app/use-action'
import { Button } from '../../../components/button'
import { Note } from '../../../components/note'
import { Sheet } from '../../../components/sheet'
import { TextField } from '../../../components/text-field'
import { words } from './words'
import './outcome.scss'

interface PhotoProps {
  activityId: string
  photo: ActivityPhoto
  organises: boolean
  onClose: () => void
  onDone: () => void
}

/** One photo, large, and what may be done with it: its organisers decide, whoever took it takes it away. */
export const PhotoSheet = ({ activityId, photo, organises, onClose, onDone }: PhotoProps) => {
  const { fileId, url, by, state, mine } = photo
  const [reason, setReason] = useState('')
  const [refusing, setRefusing] = useState(false)
  const reviewing = useAction(activities.reviewPhoto)
  const removing = useAction(activities.removePhoto)
  const review = async (verdict: 'show' | 'refuse') => {
    if (await reviewing.run({ activityId, fileId, verdict, reason })) onDone()
  }
  const remove = async () => {
    if (await removing.run({ activityId, fileId })) onDone()
  }
  const fault = reviewing.fault ?? removing.fault
  return (
    <Sheet title={`${by}拍的照片`} onClose={onClose}>
      <Image className="photo-large" src={url} mode="aspectFit" />
      {photo.reason && <Note look="wrong">{`没有通过：${photo.reason}`}</Note>}
      {reviewing.refusal && <Note look="wrong">{words.reviewPhoto[reviewing.refusal]}</Note>}
      {removing.refusal && <Note look="wrong">{words.removePhoto[removing.refusal]}</Note>}
      {fault && <Note look="wrong">{faultWords(fault)}</Note>}
      {refusing && <TextField label="原因（传照片的同志会看到）" value={reason} onChange={setReason} max={200} />}
      {organises && state !== 'shown' && !refusing && (
        <Button pending={reviewing.pending} onPress={() => void review('show')}>
          给大家看
        </Button>
      )}
      {organises && !mine && (
        <Button
          kind={refusing ? 'primary' : 'quiet'}
          disabled={refusing && !reason.trim()}
          pending={reviewing.pending}
          onPress={() => (refusing ? void review('refuse') : setRefusing(true))}
        >
          {state === 'shown' ? '不再展示' : '不展示'}
        </Button>
      )}
      {mine && (
        <Button kind="quiet" pending={removing.pending} onPress={() => void remove()}>
          撤回这张照片
        </Button>
      )}
    </Sheet>
  )
}
