import { join } from 'node:path'
import { SECRET } from '../world'
import { startCloud, type Cloud, type OpenApi } from './cloud'
import { startPhone, type Phone } from './phone'
import type { Owner } from './wx'

const dist = join(__dirname, '../../dist')

/**
 * The cloud functions as they are deployed, over a test file’s database, and the phones of its people. To be opened before
 * the file’s world, so that it ends before: what still holds a connection must let go of it first.
 */
export const openDeployed = (
  databaseUrl: () => string,
  { settings = {}, openapi }: { settings?: Readonly<Record<string, string>>; openapi?: OpenApi } = {},
) => {
  const phones: Phone[] = []
  let started: Cloud | undefined
  const cloud = (): Cloud =>
    (started ??= startCloud(
      join(dist, 'cloudfunctions'),
      { ...settings, DATABASE_URL: databaseUrl(), SECRET },
      openapi,
    ))

  afterAll(async () => {
    for (const phone of phones) phone.switchOff()
    await started?.stop()
  })

  return {
    cloud,
    phone: (owner: Omit<Owner, 'cloud'>): Phone => {
      const phone = startPhone(join(dist, 'weapp'), { ...owner, cloud: cloud() })
      phones.push(phone)
      return phone
    },
  }
}
