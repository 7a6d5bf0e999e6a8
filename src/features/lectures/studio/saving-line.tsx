import { Text, View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { faultWords } from '../../../app/fault-words'
import { Button } from '../../../components/button'
import { open } from '../../../platform/navigate'
import { words } from '../words'
import type { Saving } from './saver'
import './saving-line.scss'

const savingWords = (saving: Saving): string => {
  switch (saving.state) {
    case 'untouched':
      return '改动会自动保存'
    case 'saved':
      return '草稿已保存'
    case 'changed':
    case 'saving':
      return '正在保存…'
    case 'overtaken':
      return words.saveDraft.CHANGED_MEANWHILE
    case 'refused':
      return words.saveDraft[saving.refusal]
    case 'failed':
      if (saving.fault.code === 'SIGN_IN') return '登录在别处退出了，先存在这台设备上'
      return saving.fault.code === 'OFFLINE' ? '没有连上网，先存在这台设备上' : faultWords(saving.fault)
  }
}

const isRefused = ({ state }: Saving): boolean => state === 'refused' || state === 'overtaken'

const isSignedOut = (saving: Saving): boolean => saving.state === 'failed' && saving.fault.code === 'SIGN_IN'

/** Whether the draft is safe, with what else can be done on the right. */
export const SavingLine = ({ saving, children }: PropsWithChildren<{ saving: Saving }>) => (
  <View className="saving-line">
    <Text className={isRefused(saving) ? 'saving-words saving-refused' : 'saving-words'}>{savingWords(saving)}</Text>
    {isSignedOut(saving) && (
      <Button small kind="quiet" onPress={() => open('signIn')}>
        重新登录
      </Button>
    )}
    {children}
  </View>
)
