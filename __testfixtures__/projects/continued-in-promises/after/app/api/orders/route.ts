import { NextResponse, type NextRequest } from 'next/server'
import { listOrders } from '../../../lib/orders'
import { requireAdmin } from '../../../lib/middlewares'
import { orders } from '../../../lib/db'
import { readBody } from '../../../lib/read-body'

export const dynamic = 'force-dynamic'

export async function GET(request: NextRequest) {
  const given = await requireAdmin(request)
  if (given instanceof Response) return given
  return listOrders()
}

export async function POST(request: NextRequest) {
  const user = await requireAdmin(request)
  if (user instanceof Response) return user
  try {
    const body = await readBody(request)
    if (body instanceof Response) return body

    const made = await orders.add(body, user?.id)
    return NextResponse.json({ made }, { status: 201 })
  } catch (error) {
    throw error
  }
}
