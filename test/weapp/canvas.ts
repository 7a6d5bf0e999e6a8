/** WeChat’s canvas, as far as the app draws on it: it keeps which words and which pictures were drawn. */
export const createCanvas = () => {
  const words: string[] = []
  const pictures: string[] = []
  const context = {
    fillRect: () => undefined,
    measureText: (text: string) => ({ width: text.length }),
    createLinearGradient: () => ({ addColorStop: () => undefined }),
    fillText: (text: string) => void words.push(text),
    drawImage: ({ src }: { src: string }) => void pictures.push(src),
  }
  const createImage = () => {
    const image = {
      onload: () => undefined as void,
      kept: '',
      get src() {
        return image.kept
      },
      set src(src: string) {
        image.kept = src
        setImmediate(() => image.onload())
      },
    }
    return image
  }
  return { words, pictures, node: { width: 0, height: 0, getContext: () => context, createImage } }
}

export type DrawnCanvas = ReturnType<typeof createCanvas>
