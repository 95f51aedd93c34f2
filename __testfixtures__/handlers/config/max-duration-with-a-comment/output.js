import { NextResponse } from 'next/server'
import { ai } from '../../../lib/ai'
import { readBody } from '../../../lib/read-body'

// Long answers take their time.
export const maxDuration = 60

export async function POST(request) {
  const body = await readBody(request)
  if (body instanceof Response) return body

  const text = await ai.complete(body.prompt)
  return NextResponse.json({ text })
}
