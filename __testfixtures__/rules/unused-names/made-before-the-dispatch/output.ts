import { NextResponse, type NextRequest } from 'next/server'
import { auth } from '../../../lib/auth'
import { db } from '../../../lib/db'

export const dynamic = 'force-dynamic'

export async function GET(request: NextRequest) {
  // Everybody is counted.
  const visitor: any = await auth.count(request.headers.get('x-visitor') ?? undefined)
  const limits = { pages: 10 }
  const pages = limits.pages

  return NextResponse.json(await db.page.list(visitor.id, pages))
}

export async function DELETE(request: NextRequest) {
  // Everybody is counted.
  await auth.count(request.headers.get('x-visitor') ?? undefined)
  await db.page.clear()
  return new Response(null, { status: 204 })
}

async function handler(request: NextRequest) {
  // Everybody is counted.
  await auth.count(request.headers.get('x-visitor') ?? undefined)
  return NextResponse.json({ error: 'GET or DELETE' }, { status: 400 })
}

export { handler as POST, handler as PUT, handler as PATCH, handler as OPTIONS }
