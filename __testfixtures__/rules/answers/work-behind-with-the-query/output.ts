import { after, NextResponse, type NextRequest } from 'next/server'
import { db } from '../../../../lib/db'
import { readQuery } from '../../../../lib/read-query'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ id: string }> }

export async function POST(request: NextRequest, { params }: Context) {
  const response = new Response(null, { status: 202 })
  after(async () => {
    db.note({ ...readQuery(request, await params) })
  })
  return response
}

export async function PUT(_request: NextRequest, { params }: Context) {
  const { id } = await params
  const response = NextResponse.json({ ok: true }, { status: 202 })
  after(async () => {
    await db.note(id)
  })
  return response
}

async function handler() {
  return NextResponse.json(await db.all())
}

export { handler as GET, handler as PATCH, handler as DELETE, handler as OPTIONS }
