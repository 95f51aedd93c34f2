import { NextResponse, type NextRequest } from 'next/server'
import { isAdminRequest } from '../../../../lib/guards'
import { add, all } from '../../../../lib/posts'
import { readBody } from '../../../../lib/read-body'

export const dynamic = 'force-dynamic'

export async function GET(request: NextRequest) {
  const denied = await isAdminRequest(request)
  if (denied) return denied
  return NextResponse.json(all())
}

export async function POST(request: NextRequest) {
  const denied = await isAdminRequest(request)
  if (denied) return denied
  const body = await readBody(request)
  if (body instanceof Response) return body

  return NextResponse.json({ count: add(body.post) })
}

async function handle(request: NextRequest) {
  const denied = await isAdminRequest(request)
  if (denied) return denied
  return new Response(null, { status: 405 })
}

export { handle as PUT, handle as PATCH, handle as DELETE, handle as OPTIONS }
