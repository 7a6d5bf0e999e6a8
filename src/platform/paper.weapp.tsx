import Taro from '@tarojs/taro'
import { Canvas } from '@tarojs/components'
import { useEffect, useRef } from 'react'
import type { Paper as Declared } from './paper'
import './paper.scss'

const QUALITY = 0.92
const ID = 'paper'

/** WeChat’s canvas is a browser’s, without the document around it. */
type Sheet = Pick<HTMLCanvasElement, 'width' | 'height' | 'toDataURL'> & {
  getContext: (kind: '2d') => CanvasRenderingContext2D
  createImage: () => HTMLImageElement
}

/** What cannot be read is left out. */
const pictureFrom = (canvas: Sheet, src: string): Promise<HTMLImageElement | null> =>
  new Promise((resolve) => {
    const image = canvas.createImage()
    image.onload = () => resolve(image)
    image.onerror = () => resolve(null)
    image.src = src
  })

const jpegOf = (canvas: Sheet) => async (): Promise<Uint8Array> => {
  const [, base64 = ''] = canvas.toDataURL('image/jpeg', QUALITY).split(',')
  return new Uint8Array(Taro.base64ToArrayBuffer(base64))
}

export const Paper: typeof Declared = ({ width, height, label, picture, draw, onDrawn }) => {
  const told = useRef(onDrawn)
  told.current = onDrawn
  useEffect(() => {
    let isOver = false
    // What was rendered just now is there on the next turn.
    Taro.nextTick(() =>
      Taro.createSelectorQuery()
        .select(`#${ID}`)
        .fields({ node: true }, (found) => {
          const canvas = (found as { node?: Sheet } | null)?.node
          if (!canvas) return
          void (async () => {
            const loaded = picture ? await pictureFrom(canvas, picture) : null
            if (isOver) return
            Object.assign(canvas, { width, height })
            draw(canvas.getContext('2d'), loaded)
            told.current(jpegOf(canvas))
          })()
        })
        .exec(),
    )
    return () => {
      isOver = true
    }
  }, [draw, picture, width, height])
  return <Canvas type="2d" id={ID} className="paper" ariaLabel={label} />
}
