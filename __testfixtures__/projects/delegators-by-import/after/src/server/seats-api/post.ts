import { NextResponse, type NextRequest } from 'next/server'
import { seats } from '@/server/seats'
import { readBody } from '@/lib/read-body'

export default async function post(request: NextRequest) {
  const body = await readBody(request)
  if (body instanceof Response) return body

  const { seat, name } = body
  const taken = await seats.take(seat, name)
  return NextResponse.json({ taken }, { status: taken ? 201 : 409 })
}
