import { action } from '../action'
import * as z from '../zod'
import { finding } from './finding'
import { reviewing } from './reviewing'
import { sessions } from './sessions'
import { studio } from './studio'
import { uploading } from './uploading'

export const lectures = {
  ...finding,
  ...studio,
  ...uploading,
  ...reviewing,
  ...sessions,

  tick: action('lectures.tick', {
    who: 'timer',
    summary:
      'Each minute: roll new completions into the rankings, freeze the periods that ended, remove stray uploads.',
    input: z.object({}),
    output: z.object({ rolled: z.int(), frozen: z.array(z.string()), removed: z.int() }),
  }),
} as const
