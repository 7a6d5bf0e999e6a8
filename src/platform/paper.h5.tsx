import { useEffect, useRef } from 'react'
import type { Paper as Declared } from './paper'
import './paper.scss'

const QUALITY = 0.92

const jpegOf = (canvas: HTMLCanvasElement) => (): Promise<Uint8Array> =>
  new Promise((resolve, reject) =>
    canvas.toBlob(
      (blob) =>
        blob
          ? void blob.arrayBuffer().then((bytes) => resolve(new Uint8Array(bytes)), reject)
          : reject(new Error('the browser made no picture')),
      'image/jpeg',
      QUALITY,
    ),
  )

/** What cannot be read is left out. */
const pictureFrom = (src: string): Promise<HTMLImageElement | null> => {
  const image = new Image()
  image.src = src
  return image.decode().then(
    () => image,
    () => null,
  )
}

export const Paper: typeof Declared = ({ width, height, label, picture, draw, onDrawn }) => {
  const canvas = useRef<HTMLCanvasElement>(null)
  const told = useRef(onDrawn)
  told.current = onDrawn
  useEffect(() => {
    const context = canvas.current?.getContext('2d')
    if (!context) return
    let isOver = false
    void (async () => {
      const loaded = picture ? await pictureFrom(picture) : null
      if (isOver) return
      draw(context, loaded)
      told.current(jpegOf(context.canvas))
    })()
    return () => {
      isOver = true
    }
  }, [draw, picture])
  return <canvas ref={canvas} className="paper" width={width} height={height} role="img" aria-label={label} />
}
