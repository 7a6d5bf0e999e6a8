import { forFinishing, forPublishing } from '../../core/points/awards'

const completion = { lectureId: 'lecture', authorId: 'author', learnerId: 'learner', sharerId: 'sharer' }
const summary = (facts: Partial<Parameters<typeof forFinishing>[0]>) =>
  forFinishing({ ...completion, ...facts }).map(({ memberId, rule }) => `${memberId} ${rule}`)

describe('a finished lecture rewards', () => {
  it('who learned it, who made it, and who brought the learner there', () => {
    expect(summary({})).toEqual(['learner lecture.learned', 'author lecture.reached', 'sharer lecture.shared'])
  })

  it('no sharer where there was none', () => {
    expect(summary({ sharerId: null })).toEqual(['learner lecture.learned', 'author lecture.reached'])
  })

  it('an author who spread it for both', () => {
    expect(summary({ sharerId: 'author' })).toEqual([
      'learner lecture.learned',
      'author lecture.reached',
      'author lecture.shared',
    ])
  })

  it('nobody for reaching oneself', () => {
    expect(summary({ sharerId: 'learner' })).toEqual(['learner lecture.learned', 'author lecture.reached'])
  })

  it('each thing under a key of its own, so that a retry is known for one', () => {
    expect(forFinishing(completion).map(({ key }) => key)).toEqual([
      'learned:lecture',
      'reached:lecture:learner',
      'shared:lecture:learner',
    ])
  })
})

it('an approved lecture rewards its author, or the voice where the words are another’s', () => {
  const lecture = { lectureId: 'lecture', authorId: 'author' }
  expect(forPublishing({ ...lecture, dubbed: false })[0]?.rule).toBe('lecture.published')
  expect(forPublishing({ ...lecture, dubbed: true })[0]?.rule).toBe('lecture.dubbed')
})
