import type { Fault } from '../../core/action'
import type * as z from '../../core/zod'

type Issue = z.core.$ZodIssue

/** What would have been right, in words for whoever wrote the request. */
const expectation = (issue: Issue): string => {
  switch (issue.code) {
    case 'invalid_type':
      return issue.expected === 'nonoptional' ? 'a value' : String(issue.expected)
    case 'invalid_value':
      return `one of ${issue.values.map((value) => JSON.stringify(value)).join(', ')}`
    case 'too_small':
      return `${issue.origin} of at least ${issue.minimum}`
    case 'too_big':
      return `${issue.origin} of at most ${issue.maximum}`
    case 'invalid_format':
      return issue.format === 'regex' ? `text matching ${issue.pattern}` : issue.format
    default:
      return issue.message || issue.code
  }
}

/** The first thing wrong: where (`parts.0.narration`) and what was expected there. */
export const badInput = (error: z.core.$ZodError): Fault => {
  const issue = error.issues[0]
  return {
    code: 'BAD_INPUT',
    path: issue?.path.join('.') ?? '',
    expected: issue ? expectation(issue) : 'valid input',
  }
}
