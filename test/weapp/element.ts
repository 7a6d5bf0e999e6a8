import type { Template } from './templates'

/** A node as Taro hands it to setData: `nn` picks its template, `cn` are its children. */
export interface Node {
  readonly nn?: string
  readonly sid?: string
  readonly uid?: string
  readonly cn?: readonly Node[]
  readonly [key: string]: unknown
}

/** What stands on the screen, as the templates show it. */
export interface Element {
  readonly tag: string
  readonly id: string
  readonly sid: string
  readonly template: Template
  readonly attributes: Readonly<Record<string, unknown>>
  readonly children: readonly Element[]
  readonly parent: Element | null
  /** All words in it, in order. */
  readonly words: string
}

/** The page itself, which shows its nodes as they come. */
const page: Template = { tag: 'page', bound: new Set(), caught: new Set(), attributes: {}, words: null }

/** What a page shows, made of what Taro handed to setData. */
export const screenOf = (templates: ReadonlyMap<string, Template>, nodes: readonly Node[]): Element => {
  const templateOf = (node: Node): Template => {
    const template = templates.get(node.nn ?? '')
    if (template) return template
    throw new Error(`there is no template for a node ${node.nn}`)
  }
  return make({ cn: nodes }, page, null, templateOf)
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

const make = (
  node: Node,
  template: Template,
  parent: Element | null,
  templateOf: (node: Node) => Template,
): Element => {
  const filled = Object.entries(template.attributes).map(([name, key]) => [name, node[key]] as const)
  const children: Element[] = []
  const element: Element = {
    tag: template.tag,
    id: node.uid ?? node.sid ?? '',
    sid: node.sid ?? '',
    template,
    attributes: Object.fromEntries(filled.filter(([, value]) => value !== undefined && value !== '')),
    children,
    parent,
    get words() {
      return template.words ? textOf(node[template.words]) : children.map((child) => child.words).join(' ')
    },
  }
  children.push(...(node.cn ?? []).map((child) => make(child, templateOf(child), element, templateOf)))
  return element
}

/** An element and everything in it, the innermost first. */
export const innermostFirst = (element: Element): Element[] => [...element.children.flatMap(innermostFirst), element]

export const pathUp = (element: Element): Element[] => [element, ...(element.parent ? pathUp(element.parent) : [])]
