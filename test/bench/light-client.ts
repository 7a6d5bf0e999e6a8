import { connect, type Socket } from 'node:net'

export interface Client {
  /** The status of the answer, once all of it is there. */
  readonly post: (path: string, cookie: string, json: string) => Promise<number>
  readonly close: () => void
}

const HEADER_END = '\r\n\r\n'

/** Whether all that an answer’s header announced has come. */
const isWhole = (answer: string): boolean => {
  const header = answer.indexOf(HEADER_END)
  if (header < 0) return false
  const announced = /content-length: (\d+)/i.exec(answer.slice(0, header))
  if (!announced) throw new Error(`an answer of unknown length: ${answer.slice(0, header)}`)
  // Latin-1 has a character for each byte.
  return answer.length - header - HEADER_END.length >= Number(announced[1])
}

const exchange = (socket: Socket, request: string): Promise<number> =>
  new Promise((resolve, reject) => {
    let answer = ''
    const stop = (settle: () => void) => {
      socket.off('data', take).off('error', fail).off('close', fail)
      settle()
    }
    const fail = (error: unknown) =>
      stop(() => reject(error instanceof Error ? error : new Error('the server hung up')))
    const take = (data: Buffer) => {
      answer += data.toString('latin1')
      if (isWhole(answer)) stop(() => resolve(Number(answer.slice(9, 12))))
    }
    socket.on('data', take).on('error', fail).on('close', fail).write(request)
  })

/**
 * HTTP over kept connections with nothing but what a measurement needs: callers are other machines, and on this one a
 * full client would take from the server a good part of what it is to be measured by.
 */
export const lightClient = ({ hostname, port, host }: URL): Client => {
  const idle: Socket[] = []
  const all: Socket[] = []
  const open = (): Socket => {
    const socket = connect(Number(port), hostname).setNoDelay()
    all.push(socket)
    return socket
  }
  return {
    async post(path, cookie, json) {
      const socket = idle.pop() ?? open()
      const header = `POST ${path} HTTP/1.1\r\nhost: ${host}\r\ncookie: ${cookie}\r\ncontent-type: application/json`
      const status = await exchange(
        socket,
        `${header}\r\ncontent-length: ${Buffer.byteLength(json)}${HEADER_END}${json}`,
      )
      idle.push(socket)
      return status
    },
    close() {
      for (const socket of all) socket.destroy()
    },
  }
}
