import { NextResponse } from 'next/server'
import { orders } from '../lib/db'
import { readQuery } from '../lib/read-query'

export const list = async (user) => {
  const found = await orders.of(user.id)
  return NextResponse.json({ orders: found })
}

export const read = async (request, { params }, user) => {
  const query = readQuery(request, await params)
  const order = await orders.find(String(query.id))
  if (!order) throw new Error('no such order')

  if (order.owner !== user.id)
    throw new Error('not your order')
  return NextResponse.json({ order })
}
