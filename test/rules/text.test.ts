import { draftLine, draftText, id, plain, plainLine, text } from '../../core/text'
import * as z from '../../core/zod'

const parse = (schema: z.core.$ZodType, value: unknown) => {
  const result = z.safeParse(schema, value)
  return result.success ? result.data : 'refused'
}

describe('text somebody wrote', () => {
  it('is stored trimmed, with one kind of line break', () => {
    expect(parse(text(20), '  一课\r\n两行\r  ')).toBe('一课\n两行')
  })

  it.each([
    ['nothing', ''],
    ['only blanks', ' \n\t '],
    ['only characters without width', '\u200b\u200d\ufeff'],
    ['a control character', 'a\u0007b'],
    ['a tab inside', 'a\tb'],
    ['NUL', 'a\u0000b'],
    ['half of a surrogate pair', 'a\ud83dz'],
    ['the other half', 'a\udc4dz'],
    ['a turn of direction', 'a\u202eb'],
    ['a number', 7],
  ])('is refused where it is %s', (_, value) => {
    expect(parse(text(20), value)).toBe('refused')
  })

  it('is measured as people count: one emoji, one rare character, is one', () => {
    expect(parse(text(3), '👍𠮷好')).toBe('👍𠮷好')
    expect(parse(text(2), '👍𠮷好')).toBe('refused')
  })

  it('may be empty in a draft', () => {
    expect(parse(draftText(3), '  ')).toBe('')
    expect(parse(draftText(3), '\u200b')).toBe('')
    expect(parse(draftText(3), '一二三四')).toBe('refused')
    expect(parse(draftText(3), '一\u0000')).toBe('refused')
  })
})

it('a title is one line', () => {
  expect(parse(draftLine(5), ' 一课 ')).toBe('一课')
  expect(parse(draftLine(5), '一\n课')).toBe('refused')
})

it('what is pasted from a document keeps its words and its lines, and nothing that would be refused', () => {
  const pasted = '一\t二\r\n三\u000b四\u000c五\u0000\u0007六\ud83d七\u202e八👍'
  expect(plain(pasted)).toBe('一 二\n三\n四\n五六七八👍')
  expect(parse(text(30), plain(pasted))).toBe(plain(pasted))
  expect(parse(draftLine(30), plainLine(pasted))).toBe('一 二 三 四 五六七八👍')
})

it('an id is a UUID, in lower case', () => {
  expect(parse(id(), '01A206F1-EC3C-745C-A284-53ECAD7B76EB')).toBe('01a206f1-ec3c-745c-a284-53ecad7b76eb')
  expect(parse(id(), 'x')).toBe('refused')
})
