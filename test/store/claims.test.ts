import { newId } from '../../cloudfunctions/_store/new-id'
import { activities } from '../../core/activities/contract'
import { lectures } from '../../core/lectures/contract'
import { stations } from '../../core/stations/contract'
import { NOON, refused } from '../answer'
import { openWorld } from '../world'

const world = openWorld()

const uploaded = async (memberId: string) => {
  const fileId = newId()
  const location = `kept/${fileId}.png`
  await world().store.files.add(memberId, { fileId, purpose: 'slide', location, bytes: 1, durationMs: 0 }, NOON)
  return { fileId, location }
}

describe('a file', () => {
  it('that several want at the same moment is one’s, and nothing is written of the others', async () => {
    const { officer, root, answer, activityEntry, stationEntry, ownerQuery } = world()
    const who = await officer({ of: await root() })
    const { organisationId, memberId } = who
    const { fileId } = await uploaded(memberId)
    const part = {
      partId: newId(),
      kind: 'slide' as const,
      videoId: null,
      imageId: fileId,
      audioId: null,
      narration: '',
    }
    const entry = await activityEntry({ organisationId, cover: fileId })
    const place = await stationEntry({ organisationId, pictures: [fileId] })
    const fresh = () => ({ changeId: newId(), basis: null })
    const lecture = () => ({
      title: '一课',
      summary: '',
      topic: 'theory' as const,
      script: '',
      deckId: null,
      parts: [part],
    })
    const ids = Array.from({ length: 6 }, newId)
    const answers = await Promise.all(
      ids.map((id, index) => {
        const kind = index % 3
        if (kind === 0) return answer(lectures.saveDraft, { lectureId: id, ...fresh(), ...lecture() }, who)
        if (kind === 1) return answer(activities.save, { activityId: id, ...fresh(), entry, publish: false }, who)
        return answer(stations.saveEntry, { stationId: id, ...fresh(), entry: place }, who)
      }),
    )
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    for (const each of answers) if (!each.ok) expect(each).toEqual(refused('NO_SUCH_FILE'))
    const among = `in (${ids.map((id) => `'${id}'`).join()})`
    const written = `select lecture_id as id from dangke.lecture where lecture_id ${among}
                     union all select activity_id from dangke.activity where activity_id ${among}
                     union all select station_id from dangke.station where station_id ${among}`
    const owner = `select coalesce(lecture_id, activity_id, station_id) as id from dangke.file where file_id = '${fileId}'`
    expect(await ownerQuery(owner)).toEqual(await ownerQuery(written))
  })

  it('that was swept away meanwhile is shown by nothing', async () => {
    const { member, store, activity, draft } = world()
    const author = await member()
    const file = await uploaded(author.memberId)
    const made = await draft({ author })
    await store.files.forget(author.memberId, file.fileId)
    const saved = { ...made, lectureId: newId(), files: [file] }
    expect(await store.drafts.save(saved, NOON)).toEqual({ refused: 'NO_SUCH_FILE' })
    expect(await store.lectures.find(saved.lectureId)).toBeUndefined()

    const { activityId } = await activity()
    expect(await store.afterwards.addPhotos(activityId, [file], author.memberId, 'shown', NOON)).toEqual({
      refused: 'NO_SUCH_FILE',
    })
    expect(await store.afterwards.ownPhotos(activityId, author.memberId)).toEqual([])
  })
})
