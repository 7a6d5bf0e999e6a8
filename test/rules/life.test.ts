import { steps, lectureStates } from '../../core/lectures/lecture'
import { mayReview, maySee, mayTakeDown, move, type Actor, type Owned } from '../../core/lectures/life'

const lecture: Owned = { state: 'submitted', authorId: 'author', path: ['city', 'district', 'branch'] }
const actor = (memberId: string, ...organisationIds: string[]): Actor => ({
  memberId,
  offices: organisationIds.map((organisationId) => ({ organisationId })),
})

describe('the life of a lecture', () => {
  it('takes these steps and no others', () => {
    const taken = steps.flatMap((step) =>
      lectureStates.flatMap((state) => {
        const to = move({ state }, step)
        return typeof to === 'string' ? [`${state} ${step} ${to}`] : []
      }),
    )
    expect(taken).toEqual([
      'draft submit submitted',
      'submitted withdraw draft',
      'submitted request_changes draft',
      'submitted refuse refused',
      'submitted approve published',
      'published take_down taken_down',
    ])
  })
})

describe('reviewing', () => {
  it.each(['city', 'district', 'branch'])('is for officers of the author’s branch and above: %s', (office) => {
    expect(mayReview(lecture, actor('officer', office))).toBe(true)
  })

  it('is not for officers elsewhere, nor for members without an office', () => {
    expect(mayReview(lecture, actor('officer', 'branch-2'))).toEqual({ refused: 'NOT_IN_YOUR_ORGANISATION' })
    expect(mayReview(lecture, actor('member'))).toEqual({ refused: 'NOT_IN_YOUR_ORGANISATION' })
  })

  it('is never for one’s own', () => {
    expect(mayReview(lecture, actor('author', 'city'))).toEqual({ refused: 'OWN_LECTURE' })
  })
})

describe('seeing', () => {
  it('a published lecture is for everybody', () => {
    expect(maySee({ ...lecture, state: 'published' }, null)).toBe(true)
  })

  it.each(['draft', 'submitted', 'refused', 'taken_down'] as const)('a %s one is not for other members', (state) => {
    expect(maySee({ ...lecture, state }, actor('member'))).toBe(false)
    expect(maySee({ ...lecture, state }, null)).toBe(false)
    expect(maySee({ ...lecture, state }, actor('author'))).toBe(true)
  })

  it('a draft is the author’s alone: not even their officer sees it before it is handed in', () => {
    expect(maySee({ ...lecture, state: 'draft' }, actor('officer', 'branch'))).toBe(false)
    expect(maySee(lecture, actor('officer', 'branch'))).toBe(true)
  })
})

it('a lecture is taken down by its author, or by an officer who answers for it', () => {
  expect(mayTakeDown(lecture, actor('author'))).toBe(true)
  expect(mayTakeDown(lecture, actor('officer', 'district'))).toBe(true)
  expect(mayTakeDown(lecture, actor('officer', 'district-2'))).toEqual({ refused: 'NOT_IN_YOUR_ORGANISATION' })
})
