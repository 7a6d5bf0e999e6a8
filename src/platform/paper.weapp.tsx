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
}

const jpegOf = (canvas: Sheet) => async (): Promise<Uint8Array> => {
  const [, base64 = ''] = canvas.toDataURL('image/jpeg', QUALITY).split(',')
  return new Uint8Array(Taro.base64ToArrayBuffer(base64))
}

export const Paper: typeof Declared = ({ width, height, label, draw, onDrawn }) => {
  const told = useRef(onDrawn)
  told.current = onDrawn
  useEffect(() => {
    // What was rendered just now is there on the next turn.
    Taro.nextTick(() =>
      Taro.createSelectorQuery()
        .select(`#${ID}`)
        .fields({ node: true }, (found) => {
          const canvas = (found as { node?: Sheet } | null)?.node
          if (!canvas) return
          Object.assign(canvas, { width, height })
          draw(canvas.getContext('2d'))
          told.current(jpegOf(canvas))
        })
        .exec(),
    )
  }, [draw, width, height])
  return <Canvas type="2d" id={ID} className="paper" ariaLabel={label} />
}
