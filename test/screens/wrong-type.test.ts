import { uploadWords } from '../../src/app/upload-words'

const refusedFor = (found: string | null) => ({ refusal: 'WRONG_TYPE', details: { found } }) as const

test('a film that most phones cannot play is told what it is and how to record another', () => {
  const words = uploadWords(refusedFor('hevc'), 'clip')
  expect(words).toMatch(/HEVC/)
  expect(words).toMatch(/兼容性最好/)
})

test.each([
  ['clip', 'ac3', /AC-3/, /图片|PDF/],
  ['clip', null, /MP4/, /图片|PDF/],
  ['voice', 'flac', /FLAC.*M4A/, /图片|PDF|视频/],
  ['voice', null, /M4A/, /图片|PDF|视频/],
  ['slide', 'gif', /JPG/, /PDF|MP4/],
  ['document', null, /PDF/, /JPG|MP4/],
] as const)('what is refused as a %s (%s) is told of that alone', (purpose, found, said, never) => {
  expect(uploadWords(refusedFor(found), purpose)).toMatch(said)
  expect(uploadWords(refusedFor(found), purpose)).not.toMatch(never)
})
