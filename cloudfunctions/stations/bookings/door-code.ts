import { createHmac } from 'node:crypto'

const DIGITS = 6

/** The code at a room’s door. It stays until an officer asks for another, so that it can be printed and put up. */
export const doorCode = (secret: string, { roomId, door }: { roomId: string; door: string }): string => {
  const number = createHmac('sha256', secret).update(`door:${roomId}:${door}`).digest().readUIntBE(0, 6)
  return String(number % 10 ** DIGITS).padStart(DIGITS, '0')
}
