import { Button } from '../../../components/button'
import { Note } from '../../../components/note'
import { Section } from '../../../components/section'
import { EntryBasics, type Organisation } from './entry-basics'
import { EntryDays } from './entry-days'
import type { EntryForm } from './entry-form'
import { EntryHours } from './entry-hours'
import { EntryOffers } from './entry-offers'
import { EntryPictures } from './entry-pictures'
import { EntryPlace } from './entry-place'
import { EntryRooms } from './entry-rooms'
import type { KeptEntry } from './kept-entry'
import { partNames, parts, type Part } from './parts'
import { SaveBar } from './save-bar'
import { useEntry, type Opened } from './use-entry'
import { usePhotos } from './use-photos'

interface EditorProps {
  opened: Opened
  /** Those that may be given the station to run. */
  organisations: readonly Organisation[]
  kept: KeptEntry
  /** `YYYY-MM-DD` in Asia/Shanghai. */
  today: string
  onSaved: (stationId: string) => void
}

export interface PartProps {
  form: EntryForm
  change: (changed: Partial<EntryForm>) => void
}

/** A station to fill in, part by part. */
export const EntryEditor = ({ opened, organisations, kept, today, onSaved }: EditorProps) => {
  const entry = useEntry(opened, kept, onSaved)
  const { form, change, wrong } = entry
  const photos = usePhotos(form.pictures, (pictures) => change({ pictures }))
  const part = { form, change }
  const fields: Readonly<Record<Part, React.ReactNode>> = {
    basics: <EntryBasics {...part} organisations={organisations} />,
    place: <EntryPlace {...part} />,
    hours: <EntryHours {...part} today={today} />,
    rooms: <EntryRooms {...part} />,
    offers: <EntryOffers {...part} />,
    pictures: <EntryPictures pictures={form.pictures} photos={photos} />,
    days: <EntryDays {...part} today={today} />,
  }
  return (
    <>
      {entry.restored && (
        <>
          <Note>这里是你上次没有保存的内容。</Note>
          <Button kind="soft" small onPress={entry.startOver}>
            放弃这些内容
          </Button>
        </>
      )}
      {parts.map((name) => (
        <Section key={name} title={partNames[name]}>
          {fields[name]}
          {wrong[name] && <Note look="wrong">{wrong[name]}</Note>}
        </Section>
      ))}
      <SaveBar entry={entry} sending={photos.sending} />
    </>
  )
}
