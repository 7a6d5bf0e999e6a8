import { action } from '../action'
import { id } from '../text'
import * as z from '../zod'
import { filePurposes } from './files'
import { address, milliseconds } from './lecture'

/** Files on their way in, of lectures and of what else has pictures. */
export const uploading = {
  place: action('lectures.place', {
    who: 'member',
    summary: 'Where to put a file that is about to be uploaded to cloud storage.',
    input: z.object({
      fileId: id(),
      extension: z.string().check(z.regex(/^[a-z0-9]{2,5}$/)),
      bytes: z._default(z.int().check(z.gte(0)), 0),
    }),
    output: z.object({ cloudPath: z.string() }),
    refusals: ['NO_ROOM'],
  }),

  receive: action('lectures.receive', {
    who: 'member',
    summary: 'Check an uploaded file by its bytes and keep it, or refuse it and remove it.',
    input: z.object({
      fileId: id(),
      purpose: z.enum(filePurposes),
      /** Where the platform put it; on the server the upload itself fills this in. */
      location: z.string().check(z.minLength(1), z.maxLength(500)),
    }),
    output: z.object({ fileId: id(), url: address, durationMs: milliseconds, bytes: z.int() }),
    refusals: [
      'NOT_YOUR_FILE',
      'ALREADY_USED',
      'WRONG_TYPE',
      'UNREADABLE',
      'TOO_LONG',
      'TOO_SHORT',
      'TOO_BIG',
      'NO_PICTURE',
      'HAS_PICTURE',
      'NO_SOUND',
      'NO_ROOM',
    ],
  }),
} as const
