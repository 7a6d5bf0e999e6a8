import { newId } from '../../cloudfunctions/_store/new-id'
import { lectures } from '../../core/lectures/contract'
import { MAX_BYTES, type FilePurpose } from '../../core/lectures/files'
import { MAX_HELD } from '../../core/lectures/room'
import { answering, NOON, refused } from '../answer'
import { fixture, gif, jpg, png, wav, webp } from '../media'
import type { Person } from '../people'
import { gbk, zip } from '../sheets'
import { adts, leftBy, mp3, oggVoice, webmVoice, withCover } from '../sounds'
import { slide } from '../things'
import { openWorld } from '../world'

const world = openWorld()

interface Upload {
  readonly as: Person
  readonly fileId: string
  readonly purpose: FilePurpose
  readonly location: string
}

/** What the client calls a file, whatever it is. */
const extensions = { clip: 'mp4', voice: 'm4a', slide: 'png', document: 'pdf', sheet: 'xlsx' }

const pdf = (end = '%%EOF\n') => Buffer.from(`%PDF-1.4\n${'示例'.repeat(400)}\n${end}`)

/** Somebody has uploaded these bytes where they were told to. */
const uploaded = async (
  purpose: FilePurpose,
  bytes: Uint8Array,
  given: { as?: Person; fileId?: string; extension?: string } = {},
): Promise<Upload> => {
  const { as = await world().member(), fileId = newId(), extension = extensions[purpose] } = given
  const { cloudPath: location } = await world().must(lectures.place, { fileId, extension }, as)
  world().media.put(location, bytes)
  return { as, fileId, purpose, location }
}

const receive = ({ as, ...file }: Upload, now?: Date) => world().answer(lectures.receive, file, as, now)

const filesOf = ({ as }: Upload) =>
  world().ownerQuery(`select purpose, duration_ms, bytes::int from dangke.file where member_id = '${as.memberId}'`)

const clip = () => fixture('clip-moov-first.mp4')

/** As cameras save it: a whole picture, with an end of its own, in a segment before the pixels. */
const withThumbnail = (photograph = jpg()) => {
  const head = Buffer.from([0xff, 0xe1, 0, 0])
  head.writeUInt16BE(2 + jpg().length, 2)
  return Buffer.concat([photograph.subarray(0, 2), head, jpg(), photograph.subarray(2)])
}

const PNG_HEAD = 8 + 25
const PNG_END = 12

const workbook = [{ name: '[Content_Types].xml' }, { name: 'xl/workbook.xml' }]

describe('an upload is kept where its bytes are', () => {
  it.each<[string, FilePurpose, () => Buffer | Promise<Buffer>, number]>([
    ['a clip as browsers record it, without a duration', 'clip', () => fixture('clip-without-duration.webm'), 2000],
    ['a clip with its index at the end, as phones record it', 'clip', () => fixture('clip-moov-last.mp4'), 2000],
    ['a clip with its index at the beginning', 'clip', () => fixture('clip-moov-first.mp4'), 2000],
    ['a voice as phones record it', 'voice', () => fixture('voice.m4a'), 2000],
    ['a voice as browsers record it', 'voice', webmVoice, 2000],
    ['a voice as WeChat records it', 'voice', () => mp3(2000), 2000],
    ['a voice with room behind its tag', 'voice', () => leftBy.room(2000), 2000],
    ['a voice whose tag has a foot', 'voice', () => leftBy.foot(2000), 2000],
    ['a voice cut out of a longer one', 'voice', () => leftBy.half(2000), 2000],
    ['a voice with zeros behind it', 'voice', () => leftBy.zeros(mp3(2000)), 2000],
    ['a bare voice with zeros behind it', 'voice', () => leftBy.zeros(adts(2000)), 2000],
    ['a bare voice', 'voice', () => adts(2000), 2000],
    ['a voice with a cover beside it, as music programs save MP3', 'voice', withCover.mp3, 2000],
    ['a voice with a cover beside it, as music programs save MP4', 'voice', withCover.m4a, 2000],
    ['a voice in plain samples', 'voice', () => wav(2000), 2000],
    ['a voice of half a second', 'voice', () => wav(500), 500],
    ['a voice of ten minutes', 'voice', () => wav(600_000), 600_000],
    ['a voice of ten minutes, padded by its encoder', 'voice', () => wav(600_999), 600_999],
    ['a picture', 'slide', () => png(1920, 1080), 0],
    ['a photograph', 'slide', jpg, 0],
    ['a photograph that moves for a while, as phones append it', 'slide', () => Buffer.concat([jpg(), clip()]), 0],
    ['a photograph that carries a small one of itself', 'slide', withThumbnail, 0],
    ['a picture as pages are saved', 'slide', webp, 0],
    ['a document', 'document', pdf, 0],
    ['a table as spreadsheets save it', 'sheet', () => zip(...workbook), 0],
    ['a table in plain text', 'sheet', () => Buffer.from('名称,地址'), 0],
    ['a table in GBK', 'sheet', () => gbk('名称,地址'), 0],
  ])('%s', async (_, purpose, make, durationMs) => {
    const bytes = await make()
    const upload = await uploaded(purpose, bytes)
    const answer = await receive(upload)

    expect(answer).toMatchObject({ ok: true, data: { fileId: upload.fileId, bytes: bytes.length } })
    const { durationMs: found, url } = (answer as { data: { durationMs: number; url: string } }).data
    // What an encoder adds before and after is some hundredths of a second.
    expect(Math.abs(found - durationMs)).toBeLessThan(150)
    expect(url).toBe(`/media/${upload.location}`)
    expect(world().media.has(upload.location)).toBe(true)
    expect(await filesOf(upload)).toEqual([{ purpose, duration_ms: found, bytes: bytes.length }])
  })
})

describe('an upload is refused, and leaves nothing behind, where it is', () => {
  it.each<[string, string, FilePurpose, () => Buffer]>([
    ['a text that calls itself a film', 'WRONG_TYPE', 'clip', () => Buffer.from('一课'.repeat(500))],
    ['a text that calls itself a voice', 'WRONG_TYPE', 'voice', () => Buffer.from('一课'.repeat(500))],
    ['a text that calls itself a picture', 'WRONG_TYPE', 'slide', () => Buffer.from('一课'.repeat(500))],
    ['a picture that calls itself a document', 'WRONG_TYPE', 'document', () => png()],
    ['a document that was cut off', 'UNREADABLE', 'document', () => pdf('')],
    [
      'a document of too many bytes',
      'TOO_BIG',
      'document',
      () => Buffer.concat([Buffer.alloc(MAX_BYTES.document), pdf()]),
    ],
    ['a picture that moves', 'WRONG_TYPE', 'slide', gif],
    [
      'a drawing that may carry a script',
      'WRONG_TYPE',
      'slide',
      () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>'),
    ],
    ['a film that many phones cannot play', 'WRONG_TYPE', 'clip', () => fixture('clip-hevc.mp4')],
    ['a voice that many phones cannot play', 'WRONG_TYPE', 'voice', () => fixture('voice-ac3.mkv')],
    ['a picture for a voice', 'WRONG_TYPE', 'voice', () => png()],
    ['a voice for a clip', 'NO_PICTURE', 'clip', () => fixture('voice.m4a')],
    ['a clip without sound', 'NO_SOUND', 'clip', () => fixture('clip-without-sound.mp4')],
    ['a film for a voice', 'HAS_PICTURE', 'voice', () => fixture('clip-moov-last.mp4')],
    ['a film of a browser for a voice', 'HAS_PICTURE', 'voice', () => fixture('clip-without-duration.webm')],
    ['a film that many phones cannot play for a voice', 'HAS_PICTURE', 'voice', () => fixture('clip-hevc.mp4')],
    ['a silent film for a voice', 'HAS_PICTURE', 'voice', () => fixture('clip-without-sound.mp4')],
    ['nothing at all', 'UNREADABLE', 'voice', () => Buffer.alloc(0)],
    ['an empty picture', 'UNREADABLE', 'slide', () => Buffer.alloc(0)],
    ['a film whose index was cut off', 'UNREADABLE', 'clip', () => fixture('clip-moov-last.mp4').subarray(0, 5000)],
    ['a film whose end was cut off', 'UNREADABLE', 'clip', () => fixture('clip-moov-first.mp4').subarray(0, 5000)],
    ['a voice whose end was cut off', 'UNREADABLE', 'voice', () => fixture('voice.m4a').subarray(0, 2000)],
    ['a picture without a height', 'UNREADABLE', 'slide', () => png(100, 0)],
    ['a picture that says it is larger than any phone can show', 'TOO_BIG', 'slide', () => png(100_000, 100_000)],
    ['a picture of too many bytes', 'TOO_BIG', 'slide', () => Buffer.concat([png(), Buffer.alloc(MAX_BYTES.slide)])],
    [
      'a picture without pixels',
      'UNREADABLE',
      'slide',
      () => Buffer.concat([png().subarray(0, PNG_HEAD), png().subarray(-PNG_END)]),
    ],
    ['a picture for a table', 'WRONG_TYPE', 'sheet', () => png()],
    ['a table of before 2007', 'WRONG_TYPE', 'sheet', () => Buffer.from('d0cf11e0a1b11ae1'.padEnd(2000, '0'), 'hex')],
    ['a web page that calls itself a table', 'WRONG_TYPE', 'sheet', () => Buffer.from('\ufeff\n<table></table>')],
    ['another archive', 'WRONG_TYPE', 'sheet', () => zip({ name: 'word/document.xml' })],
    ['an archive cut off', 'UNREADABLE', 'sheet', () => zip(...workbook).subarray(0, 100)],
    [
      'a bomb',
      'TOO_BIG',
      'sheet',
      () => zip(...workbook, { name: 'xl/worksheets/sheet1.xml', says: 151 * 1024 * 1024 }),
    ],
    [
      'a bomb that does not say how large it gets',
      'UNREADABLE',
      'sheet',
      () => zip(...workbook, { name: 'xl/x', content: 'x'.repeat(99_999), says: 0 }),
    ],
    ['an empty table', 'UNREADABLE', 'sheet', () => Buffer.alloc(0)],
    ['a table of too many bytes', 'TOO_BIG', 'sheet', () => Buffer.alloc(MAX_BYTES.sheet + 1, 'a')],
    ['longer than ten minutes', 'TOO_LONG', 'voice', () => wav(601_000)],
    ['shorter than anybody can say anything', 'TOO_SHORT', 'voice', () => wav(499)],
  ])('%s: %s', async (_, code, purpose, bytes) => {
    const upload = await uploaded(purpose, bytes())
    expect(await receive(upload)).toEqual(refused(code))
    expect(world().media.has(upload.location)).toBe(false)
    expect(await filesOf(upload)).toEqual([])
  })
})

/** Bytes that nothing wrote, the same each time, over a part of the middle. */
const rubbish = (whole: Buffer, share: number): Buffer => {
  const spoiled = Buffer.from(whole)
  const [from, count] = [Math.floor(whole.length / 2), Math.floor(whole.length * share)]
  for (let at = 0; at < count; at++) spoiled[from + at] = (Math.imul(at + 1, 0x9e3779b1) >>> 11) & 0xff
  return spoiled
}

describe('a file whose middle is rubbish is refused, however whole its ends are', () => {
  const files: [string, FilePurpose, () => Buffer | Promise<Buffer>][] = [
    ['a clip of a phone', 'clip', () => fixture('clip-moov-last.mp4')],
    ['a clip with its index at the beginning', 'clip', () => fixture('clip-moov-first.mp4')],
    ['a clip of a browser', 'clip', () => fixture('clip-without-duration.webm')],
    ['a voice of a browser', 'voice', webmVoice],
    ['a voice of WeChat', 'voice', () => mp3(20_000)],
    ['a voice with a cover', 'voice', withCover.mp3],
    ['a bare voice', 'voice', () => adts(20_000)],
    ['a voice in pages', 'voice', oggVoice],
  ]
  it.each(files)('%s', async (_, purpose, make) => {
    const whole = await make()
    expect(await receive(await uploaded(purpose, whole))).toMatchObject({ ok: true })
    for (const share of [0.1, 0.4]) {
      const upload = await uploaded(purpose, rubbish(whole, share))
      expect(await receive(upload)).toEqual(refused('UNREADABLE'))
      expect(world().media.has(upload.location)).toBe(false)
    }
  })
})

describe('a picture whose end was cut off is refused, however little is missing', () => {
  const kinds = { png: () => png(), webp, jpg, 'jpg with a thumbnail': withThumbnail }
  const cuts: Record<string, (length: number) => number> = {
    'its header': () => PNG_HEAD,
    '200 bytes': () => 200,
    'a half': (length) => Math.floor(length / 2),
    'nine tenths': (length) => Math.floor(length * 0.9),
    'all but a byte': (length) => length - 1,
  }
  const cases = Object.entries(kinds).flatMap(([kind, make]) =>
    Object.entries(cuts).map(([left, cut]) => [kind, left, make().subarray(0, cut(make().length)), make()] as const),
  )
  it.each(cases.filter(([, , cut, whole]) => cut.length < whole.length))('%s: %s is left', async (_, __, cut) => {
    const upload = await uploaded('slide', cut)
    expect(await receive(upload)).toEqual(refused('UNREADABLE'))
    expect(world().media.has(upload.location)).toBe(false)
  })
})

describe('the same file', () => {
  it('received twice is kept once, and says the same again', async () => {
    const upload = await uploaded('voice', wav(2000))
    const first = await receive(upload)
    expect(await receive(upload)).toEqual(first)
    expect(await filesOf(upload)).toHaveLength(1)
    expect(world().media.has(upload.location)).toBe(true)
  })

  it('received many times at once is kept once', async () => {
    const upload = await uploaded('voice', wav(2000))
    const answers = await Promise.all(Array.from({ length: 8 }, () => receive(upload)))
    for (const answer of answers) expect(answer).toEqual(answers[0])
    expect(await filesOf(upload)).toHaveLength(1)
    expect(world().media.has(upload.location)).toBe(true)
  })

  it('uploaded again to another place keeps the first, and the second goes', async () => {
    const first = await uploaded('voice', wav(2000))
    const answer = await receive(first)
    const second = await uploaded('voice', wav(3000), { as: first.as, fileId: first.fileId, extension: 'wav' })
    expect(await receive(second)).toEqual(answer)
    expect([world().media.has(first.location), world().media.has(second.location)]).toEqual([true, false])
  })
})

describe('the id of a file that was kept', () => {
  it('is that of no other: what comes under it for another purpose is refused, and gone', async () => {
    const first = await uploaded('voice', wav(2000))
    const answer = await receive(first)
    const second = await uploaded('slide', png(), { as: first.as, fileId: first.fileId })
    expect(await receive(second)).toEqual(refused('ALREADY_USED'))
    expect([world().media.has(first.location), world().media.has(second.location)]).toEqual([true, false])
    expect(await receive(first)).toEqual(answer)
    expect(await filesOf(first)).toMatchObject([{ purpose: 'voice' }])
  })

  it('goes to one of two purposes that come at once', async () => {
    const voice = await uploaded('voice', wav(2000))
    const picture = await uploaded('slide', png(), { as: voice.as, fileId: voice.fileId })
    const answers = await Promise.all([voice, picture].map((upload) => receive(upload)))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers).toContainEqual(refused('ALREADY_USED'))
    expect([voice, picture].map(({ location }) => world().media.has(location))).toEqual(answers.map(({ ok }) => ok))
  })

  it('is another’s for what they send', async () => {
    const theirs = await uploaded('voice', wav(2000))
    await receive(theirs)
    expect(await receive(await uploaded('slide', png(), { fileId: theirs.fileId }))).toMatchObject({ ok: true })
  })
})

describe('a place is its owner’s alone', () => {
  it('so that nobody claims another’s upload', async () => {
    const theirs = await uploaded('voice', wav(2000))
    const thief = await world().member()
    expect(await receive({ ...theirs, as: thief })).toEqual(refused('NOT_YOUR_FILE'))
    expect(world().media.has(theirs.location)).toBe(true)
  })

  it('nor one file’s place for another’s, nor a place of their own making', async () => {
    const upload = await uploaded('voice', wav(2000))
    expect(await receive({ ...upload, fileId: newId() })).toEqual(refused('NOT_YOUR_FILE'))
    for (const location of ['samples/voice.m4a', `../${upload.location}`, '/etc/hosts'])
      expect(await receive({ ...upload, location })).toEqual(refused('NOT_YOUR_FILE'))
    expect(world().media.has(upload.location)).toBe(true)
  })

  it.each(['../x', 'a/b', 'x', 'MP4', ''])('and is not called .%s', async (extension) => {
    expect(await world().send('lectures.place', { fileId: newId(), extension }, await world().member())).toMatchObject({
      error: { code: 'BAD_INPUT', path: 'extension' },
    })
  })
})

it('a storage that cannot be read is no fault of the file’s: it stays, to be tried again', async () => {
  const { store, host, media } = world()
  const upload = await uploaded('voice', wav(2000))
  const failing = answering(store, {
    ...host,
    log: { error: () => undefined },
    media: { ...media, read: () => Promise.reject(new Error('the storage is away')) },
  })
  const { as, ...file } = upload
  expect(await failing.answer(lectures.receive, file, as)).toEqual(refused('BROKEN'))
  expect(media.has(upload.location)).toBe(true)
  expect(await receive(upload)).toMatchObject({ ok: true })
})

const tick = (now: Date) => world().must(lectures.tick, {}, null, now)

describe('what a member holds unpublished has a limit', () => {
  /** An upload of somebody’s that was kept earlier; its bytes do not matter here, only how many they are. */
  const held = async ({ memberId }: Person, bytes: number): Promise<string> => {
    const fileId = newId()
    const file = { fileId, purpose: 'slide' as const, location: `kept/${fileId}.png`, bytes, durationMs: 0 }
    await world().store.files.add(memberId, file, NOON)
    return fileId
  }

  const place = (as: Person, bytes: number, fileId = newId()) =>
    world().answer(lectures.place, { fileId, extension: 'png', bytes }, as)

  /** Somebody whose one picture takes all the room, and a lecture that shows it. */
  const withoutRoom = async () => {
    const as = await world().member()
    const fileId = await held(as, MAX_HELD.bytes)
    const files = [{ fileId, location: `kept/${fileId}.png` }]
    return { as, made: { author: as, parts: [slide({ imageId: fileId })], files } }
  }

  it('so that one more byte gets no place, and what comes all the same is refused and removed', async () => {
    const as = await world().member()
    await held(as, MAX_HELD.bytes - png().length)
    expect(await place(as, png().length + 1)).toEqual(refused('NO_ROOM'))

    const [last, over] = [await uploaded('slide', png(), { as }), await uploaded('slide', png(), { as })]
    expect(await receive(last)).toMatchObject({ ok: true })
    expect(await receive(over)).toEqual(refused('NO_ROOM'))
    expect([world().media.has(last.location), world().media.has(over.location)]).toEqual([true, false])

    expect(await place(as, png().length, last.fileId)).toMatchObject({ ok: true })
    expect(await receive(last)).toMatchObject({ ok: true })
  })

  it('in files as well, however small', async () => {
    const as = await world().member()
    await Promise.all(Array.from({ length: MAX_HELD.files - 1 }, () => held(as, 1)))
    expect(await place(as, 1)).toMatchObject({ ok: true })
    await held(as, 1)
    expect(await place(as, 1)).toEqual(refused('NO_ROOM'))
  })

  it('which is each member’s own', async () => {
    await withoutRoom()
    expect(await place(await world().member(), MAX_BYTES.slide)).toMatchObject({ ok: true })
  })

  it('a review given, or waited for: only what is published takes no room', async () => {
    const waiting = await withoutRoom()
    await world().submitted(waiting.made)
    expect(await place(waiting.as, 1)).toEqual(refused('NO_ROOM'))

    const approved = await withoutRoom()
    await world().lecture(approved.made)
    expect(await place(approved.as, 1)).toMatchObject({ ok: true })
  })

  it('and a discarded draft gives it back once its files are removed', async () => {
    const { as, made } = await withoutRoom()
    const { lectureId } = await world().draft(made)
    await world().must(lectures.discard, { lectureId }, as)
    expect(await place(as, 1)).toEqual(refused('NO_ROOM'))
    const dayAfter = new Date(NOON.getTime() + 24 * 3600_000 + 1)
    // Some are removed each minute.
    while ((await tick(dayAfter)).removed > 0);
    expect(await place(as, 1)).toMatchObject({ ok: true })
  })
})

describe('a file that no lecture uses', () => {
  const after = (hours: number) => new Date(NOON.getTime() + hours * 3600_000)

  it('goes after a day; one that a draft uses stays', async () => {
    const { must, media, member } = world()
    const as = await member()
    const [used, stray] = [await uploaded('slide', png(), { as }), await uploaded('slide', png(), { as })]
    for (const upload of [used, stray]) await receive(upload)
    const part = {
      partId: newId(),
      kind: 'slide' as const,
      videoId: null,
      imageId: used.fileId,
      audioId: null,
      narration: '',
    }
    const draft = { lectureId: newId(), title: '', summary: '', topic: 'theory' as const, script: '', deckId: null }
    const { updatedAt: basis } = await must(
      lectures.saveDraft,
      { ...draft, changeId: newId(), basis: null, parts: [part] },
      as,
    )

    expect((await tick(after(24))).removed).toBe(0)
    await tick(new Date(after(24).getTime() + 1))
    expect([media.has(used.location), media.has(stray.location)]).toEqual([true, false])

    // A day from when the draft let go of it, however long ago it came: an older copy may bring it back meanwhile.
    await must(lectures.saveDraft, { ...draft, changeId: newId(), basis, parts: [] }, as, after(72))
    await tick(after(95))
    expect(media.has(used.location)).toBe(true)
    await tick(after(97))
    expect(media.has(used.location)).toBe(false)
  })
})
