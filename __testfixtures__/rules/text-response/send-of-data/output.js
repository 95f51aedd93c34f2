import { NextResponse } from 'next/server'
import { polls } from '../../../lib/polls'
import { readBody } from '../../../lib/read-body'

export const dynamic = 'force-dynamic'

export async function GET() {
  const counts = await polls.counts()
  return NextResponse.json([counts.yes, counts.no])
}

export async function POST(request) {
  const body = await readBody(request)
  if (body instanceof Response) return body

  const ok = await polls.vote(body.choice)
  return ok ? NextResponse.json({ ok: true }) : NextResponse.json(false, { status: 409 })
}

export function PUT() {
  return NextResponse.json(42, { status: 201 })
}
