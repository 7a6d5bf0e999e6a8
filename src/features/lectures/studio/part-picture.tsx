import { Image } from '@tarojs/components'
import { useState } from 'react'

interface PictureProps {
  readonly className: string
  readonly url: string
  readonly mode: 'aspectFill' | 'aspectFit'
  readonly label?: string
}

/** The picture of a page. One that is none, whatever its name says, leaves its place empty: what to do is said below. */
export const PartPicture = ({ className, url, mode, label }: PictureProps) => {
  const [broken, setBroken] = useState('')
  if (broken === url) return null
  return <Image className={className} src={url} mode={mode} ariaLabel={label} onError={() => setBroken(url)} />
}
