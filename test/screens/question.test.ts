import { fireEvent, screen } from '@testing-library/react'
import { confirm } from '../../src/platform/dialog'

const question = { title: '取消这场活动？', content: '报了名的同志会收到通知。', yes: '取消活动' }

const opener = () => {
  const button = document.createElement('button')
  document.body.append(button)
  button.focus()
  return button
}

test('a question is read out, is answered from a keyboard, and gives the keyboard back to where it was', async () => {
  const button = opener()
  const answers: [key: string, on: string, said: boolean][] = [
    ['Enter', '取消活动', true],
    [' ', '再想想', false],
    ['Escape', '取消活动', false],
  ]
  for (const [key, on, said] of answers) {
    const asked = confirm(question)
    const box = screen.getByRole('alertdialog', { name: '取消这场活动？，报了名的同志会收到通知。' })
    expect(document.activeElement).toBe(screen.getByRole('button', { name: '再想想' }))
    fireEvent.keyDown(document.activeElement!, { key: 'Tab' })
    expect(document.activeElement).toBe(screen.getByRole('button', { name: '取消活动' }))
    fireEvent.keyDown(document.activeElement!, { key: 'Tab' })
    expect(box.contains(document.activeElement)).toBe(true)
    const closes = jest.fn()
    document.addEventListener('keydown', closes)
    fireEvent.keyDown(screen.getByRole('button', { name: on }), { key })
    document.removeEventListener('keydown', closes)
    if (key === 'Escape') expect(closes).not.toHaveBeenCalled()
    expect(await asked).toBe(said)
    expect(document.activeElement).toBe(button)
  }
})
