import { trackOf } from './media-track.h5'
import type { CreateSound } from './sound'

/** One element for all files: a browser that allowed it sound at a tap lets it go on with the next file. */
export const createSound: CreateSound = (events) => {
  const element = new Audio()
  element.preload = 'auto'
  return trackOf(element, events)
}
