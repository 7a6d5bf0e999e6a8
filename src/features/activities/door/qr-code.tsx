import { View } from '@tarojs/components'
import { encodeQR } from 'qr'
import { useMemo } from 'react'
import { role } from '../../../components/role'
import './qr-code.scss'

/** Mini-programs have no TextEncoder; what is shown here is ASCII. */
const ascii = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0))

/** Dark modules as one path of unit squares, with the quiet zone of four that ISO/IEC 18004 asks for. */
const drawing = (text: string): string => {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: 4, textEncoder: ascii })
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
