import { stationKinds } from '../../../../core/stations/offers'
import { Card } from '../../../components/card'
import { Chips } from '../../../components/chips'
import { FieldFrame } from '../../../components/field-frame'
import { TextField } from '../../../components/text-field'
import { kindNames } from '../words'
import type { PartProps } from './entry-editor'

export interface Organisation {
  readonly organisationId: string
  readonly organisation: string
}

const kinds = stationKinds.map((value) => ({ value, words: kindNames[value] }))

export const EntryBasics = ({
  form,
  change,
  organisations,
}: PartProps & { organisations: readonly Organisation[] }) => (
  <Card>
    <TextField label="名称" value={form.name} onChange={(name) => change({ name })} max={40} />
    <FieldFrame label="类型">
      <Chips options={kinds} chosen={form.kind} onChoose={(kind) => change({ kind })} />
    </FieldFrame>
    <TextField
      label="城区"
      value={form.district}
      onChange={(district) => change({ district })}
      placeholder="如：西湖区"
      max={20}
    />
    <TextField label="地址" value={form.address} onChange={(address) => change({ address })} max={100} />
    <TextField
      label="联系电话（可不填，会公开）"
      value={form.phone}
      onChange={(phone) => change({ phone })}
      placeholder="如：0571-8888 0000"
      max={20}
    />
    {organisations.length > 1 && (
      <FieldFrame label="由谁管理">
        <Chips
          options={organisations.map(({ organisationId, organisation }) => ({
            value: organisationId,
            words: organisation,
          }))}
          chosen={form.organisationId}
          onChoose={(organisationId) => change({ organisationId })}
        />
      </FieldFrame>
    )}
  </Card>
)
