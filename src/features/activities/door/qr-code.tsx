import { View } from '@tarojs/components'
import { useMemo } from 'react'
import { encode } from 'uqr'
import { role } from '../../../components/role'
import './qr-code.scss'

/** Dark modules as one path of unit squares, with the quiet zone of four that ISO/IEC 18004 asks for. */
const drawing = (text: string): string => {
  const { data: rows } = encode(text, { ecc: 'M', border: 4 })
  const squares = rows.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')))
  const svg =
    `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 ${rows.length} ${rows.length}' shape-rendering='crispEdges'>` +
    `<path d='${squares.join('')}'/></svg>`
  return `url("data:image/svg+xml,${encodeURIComponent(svg)}")`
}

/** A QR code, black on white by day and night: cameras want it so. */
export const QrCode = ({ text, label, size }: { text: string; label: string; size: number }) => {
  const backgroundImage = useMemo(() => drawing(text), [text])
  return (
    <View
      className="qr-code"
      style={{ backgroundImage, width: `${size}px`, height: `${size}px` }}
      {...role('img')}
      ariaLabel={label}
    />
  )
}
