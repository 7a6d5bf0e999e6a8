import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../../components/button'
import { TextField } from '../../../components/text-field'
import './together.scss'

interface WithReasonProps {
  /** What opens the question, what is asked, and what is done then. */
  words: string
  ask: string
  yes: string
  pending: boolean
  onYes: (reason: string) => void
}

/** A deed that wants a reason, which others read: asked for only once somebody means it. */
export const WithReason = ({ words, ask, yes, pending, onYes }: WithReasonProps) => {
  const [asking, setAsking] = useState(false)
  const [reason, setReason] = useState('')
  if (!asking)
    return (
      <Button kind="quiet" small onPress={() => setAsking(true)}>
        {words}
      </Button>
    )
  return (
    <View style={{ width: '100%' }}>
      <TextField label={ask} value={reason} onChange={setReason} max={300} lines={2} />
      <View className="thing-deeds">
        <Button small pending={pending} lacks={reason.trim() ? null : '请写一句原因。'} onPress={() => onYes(reason)}>
          {yes}
        </Button>
        <Button kind="quiet" small onPress={() => setAsking(false)}>
          返回
        </Button>
      </View>
    </View>
  )
}
