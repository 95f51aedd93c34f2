import { NextResponse, type NextRequest } from 'next/server'
import { save } from '../../../lib/db'
import { readBody } from '../../../lib/read-body'

export async function POST(request: NextRequest) {
  const body = await readBody(request)
  if (body instanceof Response) return body

  return NextResponse.json({ saved: await save(body) }, { status: 201 })
}
