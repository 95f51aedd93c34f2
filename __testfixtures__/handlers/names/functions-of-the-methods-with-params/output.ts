import { NextResponse, type NextRequest } from 'next/server'
import { db } from '../../../../lib/db'
import { readBody } from '../../../../lib/read-body'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ id: string }> }

/** Notes. */
/** A note. */
export async function GET(_request: NextRequest, { params }: Context) {
  const { id } = await params
  return NextResponse.json(await db.all(id))
}

export const POST = async (request: NextRequest, { params }: Context) => {
  const { id } = await params
  const body = await readBody(request)
  if (body instanceof Response) return body

  return NextResponse.json(await db.add(id, body), { status: 201 })
}
