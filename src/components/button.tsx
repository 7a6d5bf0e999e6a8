import { Text, View } from '@tarojs/components'
import { useState, type PropsWithChildren } from 'react'
import { Note } from './note'
import { Press } from './press'
import './button.scss'

type ButtonProps = PropsWithChildren<{
  onPress: () => void
  /** `primary` is the one thing to do on this screen; `soft` everything else; `quiet` a way out. */
  kind?: 'primary' | 'soft' | 'quiet'
  /** As narrow as its words, for a row of them. */
  small?: boolean
  /** Under way: it cannot be pressed again, and says what it does in `waiting`. */
  pending?: boolean
  waiting?: string
  disabled?: boolean
  /** What a form lacks yet, or null: a press says so right above the button, where others find it cannot be pressed. */
  lacks?: string | null
  /** What a screen reader says, where several buttons have the same words. */
  label?: string
}>

export const Button = ({ lacks, onPress, ...props }: ButtonProps) => {
  const [asked, setAsked] = useState(false)
  if (lacks === undefined) return <Plain {...props} onPress={onPress} />
  const press = () => {
    setAsked(lacks !== null)
    if (lacks === null) onPress()
  }
  return (
    <View className="button-lacking">
      {asked && lacks && <Note look="wrong">{lacks}</Note>}
      <Plain {...props} onPress={press} />
    </View>
  )
}

const Plain = (props: Omit<ButtonProps, 'lacks'>) => {
  const { onPress, kind = 'primary', small = false, pending = false, waiting = '请稍候…', disabled = false } = props
  return (
    <Press
      className={`button button-${kind}${small ? ' button-small' : ''}${disabled || pending ? ' button-off' : ''}`}
      disabled={disabled || pending}
      label={props.label}
      onPress={onPress}
    >
      <Text>{pending ? waiting : props.children}</Text>
    </Press>
  )
}
