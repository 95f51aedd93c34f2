import { NextResponse, type NextRequest } from 'next/server'
import { db } from '../../../lib/db'
import { readBody } from '../../../lib/read-body'

export const dynamic = 'force-dynamic'

export function OPTIONS() {
  return new Response(null, { headers: { 'Access-Control-Allow-Origin': '*' } })
}

export async function POST(request: NextRequest) {
  const headers = new Headers()
  headers.set('Access-Control-Allow-Origin', '*')

  const body = await readBody(request)
  if (body instanceof Response) return body

  const { mail } = body
  if (!mail) return NextResponse.json({ error: 'mail is missing' }, { status: 400, headers })
  if (await db.lead.exists(mail)) return NextResponse.json({ error: 'We know you' }, { status: 409, headers })
  const lead = await db.lead.create({ mail })
  return NextResponse.json(lead, { status: 201, headers })
}

async function handler() {
  const count = await db.lead.count()
  return NextResponse.json({ count }, { headers: { 'Access-Control-Allow-Origin': '*' } })
}

export { handler as GET, handler as PUT, handler as PATCH, handler as DELETE }
