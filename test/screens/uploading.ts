/** The next file that is asked for is this one, or these. */
export const picks = (...files: File[]) => {
  const create = Document.prototype.createElement.bind(document)
  jest.spyOn(document, 'createElement').mockImplementation((tag: string) => {
    const element = create(tag)
    if (element instanceof HTMLInputElement)
      element.click = () => {
        Object.defineProperty(element, 'files', { value: files })
        element.onchange?.(new Event('change'))
      }
    return element
  })
}

/** Where files were put, in order. */
export const put: string[] = []
/** What each is answered with in its turn; null is lost on the way. */
export const uploads: (object | null)[] = []
/** The addresses of files on this device that are still held. */
export const held = new Set<string>()

class Network {
  upload = {}
  responseText = ''
  onload = () => undefined
  onerror = () => undefined
  open = (_: string, address: string) => void put.push(address)
  setRequestHeader = () => undefined
  abort = () => undefined
  send = () => {
    const answer = uploads.shift()
    this.responseText = JSON.stringify(answer)
    queueMicrotask(() => (answer ? this.onload() : this.onerror()))
  }
}

const Real = globalThis.XMLHttpRequest

beforeEach(() => {
  put.length = uploads.length = 0
  held.clear()
  globalThis.XMLHttpRequest = Network as unknown as typeof XMLHttpRequest
  let made = 0
  URL.createObjectURL = () => {
    const address = `blob:${++made}`
    held.add(address)
    return address
  }
  URL.revokeObjectURL = (address) => void held.delete(address)
})
afterEach(() => {
  globalThis.XMLHttpRequest = Real
  jest.restoreAllMocks()
})
