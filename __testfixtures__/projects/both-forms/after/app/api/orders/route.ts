import type { NextRequest } from 'next/server'
import { orders } from '@/lib/db'
import { ok } from '@/lib/responses'
import verifyUser from '@/lib/verify-user'
import { readBody } from '@/lib/read-body'

export const dynamic = 'force-dynamic'

export async function GET(request: NextRequest) {
  const user = await verifyUser(request)
  if (user instanceof Response) return user
  return ok(await orders.of(user.id))
}

export async function POST(request: NextRequest) {
  const user = await verifyUser(request)
  if (user instanceof Response) return user
  const body = await readBody(request)
  if (body instanceof Response) return body

  return ok(await orders.add(user.id, body))
}

async function handler(request: NextRequest) {
  const user = await verifyUser(request)
  if (user instanceof Response) return user
  return new Response(null, { status: 405 })
}

export { handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
