import { NextResponse } from 'next/server'
import { classify } from 'agents'
import { readBody } from '../../../lib/read-body'

export async function POST(request) {
  const body = await readBody(request)
  if (body instanceof Response) return body

  const { text, userId } = body

  return NextResponse.json(await classify(text))
}
