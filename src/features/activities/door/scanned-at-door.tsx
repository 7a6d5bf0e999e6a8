import { View } from '@tarojs/components'
import { useState } from 'react'
import type { OutputOf } from '../../../../core/action'
import { activities } from '../../../../core/activities/contract'
import { Shown } from '../../../app/shown'
import { useReading } from '../../../app/use-reading'
import { Button } from '../../../components/button'
import { Sheet } from '../../../components/sheet'
import { Skeleton } from '../../../components/skeleton'
import { Scanned, useTurned } from '../attendance/scanned'
import { words } from '../attendance/words'
import './door-panel.scss'

interface ScannedProps {
  activityId: string
  counts: OutputOf<typeof activities.doorKey>['counts']
  onConfirmed: () => void
}

/** How many have scanned the code and wait; one tap further, who they are. Their names stay off a screen that all see. */
export const ScannedAtDoor = ({ activityId, counts, onConfirmed }: ScannedProps) => {
  const [opened, setOpened] = useState(false)
  const turning = useTurned()
  return (
    <>
      {counts.held > 0 && (
        <View className="door-scanned">
          <Button onPress={() => setOpened(true)}>{`${counts.held} 人扫了码，确认在场`}</Button>
        </View>
      )}
      {opened && (
        <Sheet title="扫了码的人" onClose={() => setOpened(false)}>
          <Waiting
            {...{ activityId, turning }}
            onConfirmed={() => {
              setOpened(false)
              onConfirmed()
            }}
          />
        </Sheet>
      )}
    </>
  )
}

type WaitingProps = Pick<ScannedProps, 'activityId' | 'onConfirmed'> & { turning: ReturnType<typeof useTurned> }

const Waiting = ({ activityId, turning, onConfirmed }: WaitingProps) => {
  const reading = useReading(activities.attendance, { activityId })
  return (
    <Shown reading={reading} waiting={<Skeleton shape="line" count={3} />} words={words.attendance}>
      {({ people, counts, countsHours }) => (
        <Scanned {...{ activityId, people, counts, countsHours, turning, onConfirmed }} />
      )}
    </Shown>
  )
}
