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

export const Paper: typeof Declared = ({ width, height, label, draw, onDrawn }) => {
  const canvas = useRef<HTMLCanvasElement>(null)
  const told = useRef(onDrawn)
  told.current = onDrawn
  useEffect(() => {
    const context = canvas.current?.getContext('2d')
    if (!context) return
    draw(context)
    told.current(jpegOf(context.canvas))
  }, [draw])
  return <canvas ref={canvas} className="paper" width={width} height={height} role="img" aria-label={label} />
}
