import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { cloudMedia } from '../../cloudfunctions/_shell/cloud-media'
import { cloud } from '../../cloudfunctions/_shell/cloud-sdk'

jest.mock('../../cloudfunctions/_shell/cloud-sdk', () => ({ cloud: jest.fn() }))

const BYTES = Buffer.from(Array.from({ length: 1000 }, (_, index) => index % 256))

let storage: Server
const asked: string[] = []

/** A storage that answers ranges, as that of WeChat does, behind the one question that only WeChat could answer. */
beforeAll(async () => {
  storage = createServer(({ headers: { range = '' } }, response) => {
    const [, from, to] = /bytes=(\d+)-(\d+)/.exec(range)!.map(Number)
    response.writeHead(206, { 'content-range': `bytes ${from}-${to}/${BYTES.length}` })
    response.end(BYTES.subarray(from, to! + 1))
  })
  await new Promise<void>((resolve) => storage.listen(0, '127.0.0.1', resolve))
  const { port } = storage.address() as AddressInfo
  jest.mocked(cloud).mockReturnValue({
    getTempFileURL: ({ fileList }: { fileList: string[] }) => {
      asked.push(...fileList)
      return Promise.resolve({
        fileList: fileList.map((fileID) => ({ status: 0, fileID, tempFileURL: `http://127.0.0.1:${port}/` })),
      })
    },
  } as never)
})
afterAll(() => storage.close())

it('a file is read piece by piece from one address, and another file from its own', async () => {
  expect(await cloudMedia.size('cloud://env/uploads/a.mp4')).toBe(1000)
  for (const [from, to] of [
    [0, 10],
    [500, 1000],
  ] as const)
    expect(Buffer.from(await cloudMedia.read('cloud://env/uploads/a.mp4', from, to))).toEqual(BYTES.subarray(from, to))
  await cloudMedia.read('cloud://env/uploads/b.mp4', 0, 1)
  expect(asked).toEqual(['cloud://env/uploads/a.mp4', 'cloud://env/uploads/b.mp4'])
})
