import { NextResponse, type NextRequest } from 'next/server'
import { cache } from 'react'
import { orders } from 'database'
import { requireRole } from '@/lib/session'
import { readBody } from '@/lib/read-body'

export const dynamic = 'force-dynamic'

const pageOf = cache((request: NextRequest) => Number(request.headers.get('x-page') ?? 1))

export async function GET(request: NextRequest) {
  const user = await requireRole(request, request.method === 'GET' ? 'reader' : 'seller')
  if (user instanceof Response) return user
  return NextResponse.json(await orders.of(user.id, pageOf(request)))
}

export async function POST(request: NextRequest) {
  const user = await requireRole(request, request.method === 'GET' ? 'reader' : 'seller')
  if (user instanceof Response) return user
  const body = await readBody(request)
  if (body instanceof Response) return body

  const order = await orders.add(user.id, body)
  return NextResponse.json(order, { status: 201 })
}

async function handler(request: NextRequest) {
  const user = await requireRole(request, request.method === 'GET' ? 'reader' : 'seller')
  if (user instanceof Response) return user
  return new Response(null, { status: 405 })
}

export { handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
