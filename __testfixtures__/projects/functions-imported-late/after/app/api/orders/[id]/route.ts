import { NextResponse, type NextRequest } from 'next/server'
import { orders } from 'database'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ id: string }> }

export async function DELETE(request: NextRequest, { params }: Context) {
  const { getSessionUserRoute: getSessionUser, refuse } = await import('@/lib/auth')
  const user = await getSessionUser(request)
  const { id } = await params
  const order = await orders.byId(id)
  if (order?.owner !== user?.id) return refuse(`${user?.id ?? 'Nobody'} may not see it`)
  await orders.remove(order.id)
  return new Response(null, { status: 204 })
}

export async function GET(request: NextRequest, { params }: Context) {
  const { getSessionUserRoute: getSessionUser, refuse } = await import('@/lib/auth')
  const user = await getSessionUser(request)
  const { id } = await params
  const order = await orders.byId(id)
  if (order?.owner !== user?.id) return refuse(`${user?.id ?? 'Nobody'} may not see it`)
  return NextResponse.json({ order, size: (await import('@/lib')).sizeOf(request) })
}
