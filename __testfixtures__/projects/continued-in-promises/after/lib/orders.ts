import { NextResponse, type NextRequest } from 'next/server'
import { orders } from './db'
import { readBody } from './read-body'
import { readQuery } from './read-query'

export async function listOrders() {
  return NextResponse.json(await orders.all())
}

export async function changeOrder(request: NextRequest, id: string) {
  const body = await readBody(request)
  if (body instanceof Response) return body

  const changed = await orders.change(id, body)
  return NextResponse.json({ changed })
}

export async function removeOrder(request: NextRequest, { params, user }: { params: Promise<any> } & { user?: any }) {
  try {
    const query = readQuery(request, await params)
    await orders.remove(query.id, user?.id)
    return new Response(null, { status: 204 })
  } catch {
    return NextResponse.json({ error: 'Not removed' }, { status: 500 })
  }
}
