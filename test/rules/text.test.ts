import { draftLine, draftText, id, text } from '../../core/text'
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

it('an id is a UUID, in lower case', () => {
  expect(parse(id(), '01A206F1-EC3C-745C-A284-53ECAD7B76EB')).toBe('01a206f1-ec3c-745c-a284-53ecad7b76eb')
  expect(parse(id(), 'x')).toBe('refused')
})
