import type { ComponentProps, ReactNode } from 'react'
import type { OrderCard } from '../../../../core/stations/orders'
import { Listed } from '../../../app/listed'
import { Skeleton } from '../../../components/skeleton'
import { OrderRow } from './order-row'

interface OrderListProps {
  pages: ComponentProps<typeof Listed<OrderCard>>['pages']
  serving?: boolean
  empty: ReactNode
}

export const OrderList = ({ pages, serving, empty }: OrderListProps) => (
  <Listed<OrderCard> pages={pages} waiting={<Skeleton shape="line" count={4} />} empty={empty}>
    {(orders) => orders.map((order) => <OrderRow key={order.orderId} order={order} serving={serving} />)}
  </Listed>
)
