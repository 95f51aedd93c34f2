import { NextResponse, type NextRequest } from 'next/server'
import { orders } from 'database'
import { readBody } from '@/lib/read-body'

export const dynamic = 'force-dynamic'

export async function GET(request: NextRequest) {
  const { default: pageOf, sizeOf } = await import('../../../lib/paging')
  const lib = await import('@/lib')
  const user = await lib.whoAsksRoute(request)
  return NextResponse.json(await orders.list(user?.id ?? null, pageOf(request), sizeOf(request)))
}

export async function POST(request: NextRequest) {
  const auth = await import('@/lib/auth')
  const user = await auth.requireUserRoute(request)
  if (user instanceof Response) return user
  const body = await readBody(request)
  if (body instanceof Response) return body

  const order = await orders.add(user.id, body)
  return NextResponse.json(order, { status: 201 })
}
