import { NextResponse, type NextRequest } from 'next/server'
import { plans } from '../../../lib/plans'
import { readBody } from '../../../lib/read-body'

export const dynamic = 'force-dynamic'

async function mayUpload({ userId }: { userId: string }) {
  const plan = await plans.of(userId)
  if (plan === 'free') {
    return NextResponse.json({ message: 'not with this plan' }, { status: 403 })
  }
}

function isOpen(request: NextRequest) {
  if (request.headers.get('x-open')) return
  return new Response(null, { status: 423 })
}

export async function POST(request: NextRequest) {
  const body = await readBody(request)
  if (body instanceof Response) return body

  const { user, files } = body
  const denied = isOpen(request)
  if (denied) return denied
  if (files?.length > 0) {
    const refusal = await mayUpload({ userId: user })
    if (refusal) return refusal
  }
  return NextResponse.json({ files }, { status: 201 })
}

async function handler(request: NextRequest) {
  const body = await readBody(request)
  if (body instanceof Response) return body

  const { user, files } = body
  if (files?.length > 0) {
    const denied = await mayUpload({ userId: user })
    if (denied) return denied
  }
  return NextResponse.json({ files }, { status: 201 })
}

export { handler as GET, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
