import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ariaAttributes } from '../../src/platform/aria-attributes'

const source = join(__dirname, '../../src')
const screens = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.tsx') && !file.endsWith('.h5.tsx'),
)

const dashed = (property: string): string => property.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

/** `View aria-live` for each that is written. */
const written = new Set(
  screens.flatMap((file) =>
    Array.from(readFileSync(join(source, file), 'utf8').matchAll(/<([A-Z]\w*)((?:\s(?:[^<>]|=>)*)?)>/g)).flatMap(
      ([, component, properties]) =>
        Array.from(properties!.matchAll(/\saria[A-Z]\w*/g)).map(([name]) => `${component} ${dashed(name.trim())}`),
    ),
  ),
)

test('whatever is said to screen readers is in WeChat’s templates, which leave out what they are not told of', () => {
  const sent = Object.entries(ariaAttributes).flatMap(([component, attributes]) =>
    Object.keys(attributes).map((attribute) => `${component} ${attribute}`),
  )
  expect([...written].filter((each) => !sent.includes(each))).toEqual([])
  expect(written).toContain('View aria-live')
})
