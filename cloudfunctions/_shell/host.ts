import type { Sent, Templates } from '../../core/activities/messages'
import type { Spot } from '../../core/geo'
import type { Refusal } from '../../core/refusal'
import type { Identity } from '../_store/members'
import type { FileRefusal, Inspected } from './media/inspected'

/**
 * What the surroundings of a function provide: WeChat's cloud, or the project's own server. Everything a handler needs
 * from outside the database comes through here.
 */
export interface Host {
  readonly media: Media
  /** Who looks into films and sounds apart from everything else; null where each request has a process of its own. */
  readonly inspectApart: InspectApart | null
  readonly log: Log
  /**
   * Keys whatever is given out or sealed: codes, addresses, doors, bids. At least 32 characters, the same for every
   * function of an installation and for as long as it serves.
   */
  readonly secret: string
  /** Whether the platform lets these words be published. */
  readonly allowsText: (text: string, identity: Identity) => Promise<boolean>
  /** Who knows the ways on foot; null where nobody does, and a rule answers. */
  readonly walking: Walking | null
  /** Who sends messages to people’s phones; null where nobody does, and the inbox alone tells. */
  readonly notify: Notify | null
  /** Who makes codes that open a page of the mini-program; null where nobody does. */
  readonly appCode: AppCode | null
}

/** As inspectMedia, where a file that leads its parser round in circles holds nobody else up. */
export type InspectApart = (
  file: { readonly location: string; readonly bytes: number },
  purpose: 'clip' | 'voice',
) => Promise<Inspected | Refusal<FileRefusal>>

/** The code of a page, with up to 32 visible characters for it; null while none is to be had. */
export type AppCode = (page: string, scene: string) => Promise<Picture | null>

export interface Picture {
  /** As `image/png`. */
  readonly type: string
  readonly bytes: Uint8Array
}

export interface Notify {
  readonly templates: Templates
  /** Never throws. */
  readonly send: (message: Message) => Promise<Sent>
}

export interface Message {
  /** To whom, as the platform knows them. */
  readonly subject: string
  readonly templateId: string
  /** The page that it opens, with its query. */
  readonly page: string
  readonly fields: Readonly<Record<string, { readonly value: string }>>
}

export interface Walking {
  /** Minutes on foot from one place to each of the others, null where there is no way; null for all while it is away. */
  readonly minutes: (from: Spot, to: readonly Spot[]) => Promise<(number | null)[] | null>
}

/** Where uploaded files are. A location is the platform’s own name for a file and means nothing elsewhere. */
export interface Media {
  /** An address a client can play or show, good for some hours at least. */
  readonly url: (location: string) => string
  /** Where a client is to put a file of its own. */
  readonly place: (memberId: string, fileId: string, extension: string) => string
  /** Whether a location is one that this member was given for this file. */
  readonly isPlaced: (location: string, memberId: string, fileId: string) => boolean
  readonly size: (location: string) => Promise<number>
  /** Bytes from (included) to (excluded). */
  readonly read: (location: string, from: number, to: number) => Promise<Uint8Array>
  /** Make an inspected upload permanent; its lasting location. */
  readonly keep: (location: string, extension: string) => Promise<string>
  /** Keep something made here; where it is then. */
  readonly write: (bytes: Uint8Array, extension: string) => Promise<string>
  readonly remove: (location: string) => Promise<void>
}

export interface Log {
  readonly error: (facts: Record<string, unknown>, message: string) => void
}
