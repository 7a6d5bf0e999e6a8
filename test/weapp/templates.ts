import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What one of Taro’s templates makes of a node: the element, what it listens to, and which datum fills each attribute. */
export interface Template {
  readonly tag: string
  readonly bound: ReadonlySet<string>
  /** Events that go no further up. */
  readonly caught: ReadonlySet<string>
  /** Attribute to the key of the node it is filled from. */
  readonly attributes: Readonly<Record<string, string>>
  /** The node is text, and this key of it holds the words. */
  readonly words: string | null
}

const TEMPLATE = /<template name="tmpl_0_(\w+?)(?:_blur)?">\s*([\s\S]*?)<\/template>/g
const LISTENER = /\b(bind|catch):?(\w+)="eh"/g
const ATTRIBUTE = /([\w-]+)="\{\{[^"]*?\bi\.(\w+)[^"]*\}\}"/g
const WORDS = /^<block>\{\{i\.(\w+)\}\}<\/block>/

const read = (body: string): Template => {
  // A template’s first element is what it shows; inside it there are only the children’s templates.
  const element = /^<([\w-]+)((?:\s+[\w:-]+="[^"]*")*)/.exec(body)
  const listeners = [...(element?.[2] ?? '').matchAll(LISTENER)]
  const heard = (kind: string) => new Set(listeners.filter(([, how]) => how === kind).map(([, , event = '']) => event))
  return {
    tag: element?.[1] ?? '',
    bound: heard('bind'),
    caught: heard('catch'),
    attributes: Object.fromEntries(
      [...(element?.[2] ?? '').matchAll(ATTRIBUTE)].map(([, name = '', key = '']) => [name, key]),
    ),
    words: WORDS.exec(body)?.[1] ?? null,
  }
}

/** The templates of a built mini-program, by the node name that picks them. */
export const readTemplates = (dist: string): ReadonlyMap<string, Template> => {
  const wxml = readFileSync(join(dist, 'base.wxml'), 'utf8')
  return new Map([...wxml.matchAll(TEMPLATE)].map(([, name = '', body = '']) => [name, read(body)]))
}
