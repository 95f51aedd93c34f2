import { NextResponse } from 'next/server'
import { usage } from 'plans'
import { classify } from 'agents'
import { readBody } from '../../../lib/read-body'

export async function POST(request) {
  const body = await readBody(request)
  if (body instanceof Response) return body

  const { text, userId } = body

  // What the plan allows depends on who asks.
  const user = { id: userId }

  const found = await classify(text)
  return NextResponse.json(await withUsage(user, found))
}

async function withUsage(user, found) {
  return { ...found, left: user?.id ? await usage(user.id) : 0 }
}
