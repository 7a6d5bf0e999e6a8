import { useState } from 'react'
import { members, type Member } from '../../../core/members/contract'
import { faultWords } from '../../app/fault-words'
import { useAction } from '../../app/use-action'
import { Button } from '../../components/button'
import { Note } from '../../components/note'
import { TextField } from '../../components/text-field'
import { Consent } from './consent'
import { words } from './words'

/** How long a lock still lasts, where the server says. */
const unlocked = ({ retryAfter }: Readonly<Record<string, unknown>>): string =>
  typeof retryAfter === 'number' ? `请 ${Math.max(1, Math.ceil(retryAfter / 60))} 分钟后再来。` : ''

/** An invitation code and a separate consent bind this WeChat or browser to somebody on the roster. */
export const SignIn = ({ onSignedIn }: { onSignedIn: (member: Member) => void }) => {
  const [code, setCode] = useState('')
  const [consent, setConsent] = useState(false)
  const [asked, setAsked] = useState(false)
  const binding = useAction(members.bind)

  const submit = async () => {
    setAsked(true)
    if (!code.trim() || !consent) return
    const bound = await binding.run({ code, consent: true })
    if (bound) onSignedIn(bound.member)
  }

  return (
    <>
      <TextField label="邀请码或登录码" value={code} onChange={setCode} placeholder="邀请码向支部要" code />
      <Consent given={consent} onChange={setConsent} />
      {asked && !code.trim() && <Note look="wrong">请先填邀请码或登录码。</Note>}
      {asked && code.trim() && !consent && <Note look="wrong">请阅读并勾选同意，才能登录。</Note>}
      {binding.refusal && (
        <Note look="wrong">
          {words.bind[binding.refusal] + (binding.refusal === 'LOCKED' ? unlocked(binding.details) : '')}
        </Note>
      )}
      {binding.fault && <Note look="wrong">{faultWords(binding.fault)}</Note>}
      <Button pending={binding.pending} waiting="正在登录…" onPress={() => void submit()}>
        登录
      </Button>
    </>
  )
}
