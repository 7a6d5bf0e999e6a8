import type { PropsWithChildren, ReactElement } from 'react'

type ModalProps = PropsWithChildren<{ label: string; onClose: () => void }>

/**
 * What is laid over a page, and pressed beside to close it. It takes the keyboard and the screen reader along: they start
 * in it and stay in it, Escape closes it, and afterwards they are where they were. WeChat has neither Tab nor Escape.
 */
export const Modal: (props: ModalProps) => ReactElement
