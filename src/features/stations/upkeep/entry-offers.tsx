import { View } from '@tarojs/components'
import { facilities, serviceKinds } from '../../../../core/stations/offers'
import { Card } from '../../../components/card'
import { Toggles } from '../../../components/chips'
import { FieldFrame } from '../../../components/field-frame'
import { TextField } from '../../../components/text-field'
import { facilityNames, serviceNames } from '../words'
import { toggled } from './toggled'
import type { PartProps } from './entry-editor'
import type { EntryForm } from './entry-form'

export const facilityOptions = facilities.map((value) => ({ value, words: facilityNames[value] }))
const serviceOptions = serviceKinds.map((value) => ({ value, words: serviceNames[value] }))

type Offer = EntryForm['offers'][number]

/** What is there, and what can be ordered. */
export const EntryOffers = ({ form, change }: PartProps) => {
  const { offers } = form
  const kinds = offers.map(({ kind }) => kind)
  const put = (kind: Offer['kind'], changed: Partial<Offer>) =>
    change({ offers: offers.map((offer) => (offer.kind === kind ? { ...offer, ...changed } : offer)) })
  const toggle = (kind: Offer['kind']) =>
    change({
      offers: toggled(kinds, kind).map(
        (each) => offers.find((offer) => offer.kind === each) ?? { kind: each, name: serviceNames[each], note: '' },
      ),
    })
  return (
    <Card>
      <FieldFrame label="有什么">
        <Toggles
          options={facilityOptions}
          on={form.facilities}
          onToggle={(each) => change({ facilities: toggled(form.facilities, each) })}
        />
      </FieldFrame>
      <FieldFrame label="可以点单的服务">
        <Toggles options={serviceOptions} on={kinds} onToggle={toggle} />
      </FieldFrame>
      {offers.map((offer) => (
        <View key={offer.kind}>
          <TextField
            label={`${serviceNames[offer.kind]}叫什么`}
            value={offer.name}
            onChange={(name) => put(offer.kind, { name })}
            max={40}
          />
          <TextField
            label={`${serviceNames[offer.kind]}的说明（可不填）`}
            value={offer.note}
            onChange={(note) => put(offer.kind, { note })}
            placeholder="如：每周四下午，提前三天预约"
            max={200}
            lines={2}
          />
        </View>
      ))}
    </Card>
  )
}
