import { NextResponse } from 'next/server'
import { apiHandler, HttpError } from '../../../../lib/api-handler'
import { orders } from '../../../../lib/orders'

export const dynamic = 'force-dynamic'

export const GET = apiHandler(async function order(_request, { params }) {
  const { id } = await params
  const order = await orders.find(id)
  if (!order) throw new HttpError(404, 'No such order')

  return NextResponse.json(order)
})

export const DELETE = apiHandler(async function order(_request, { params }) {
  const { id } = await params
  const order = await orders.find(id)
  if (!order) throw new HttpError(404, 'No such order')

  await orders.cancel(order)
  return new Response(null, { status: 204 })
})

const order = apiHandler(async function order(_request, { params }) {
  const { id } = await params
  const order = await orders.find(id)
  if (!order) throw new HttpError(404, 'No such order')

  throw new HttpError(405, 'GET or DELETE')
})

export { order as POST, order as PUT, order as PATCH, order as OPTIONS }
