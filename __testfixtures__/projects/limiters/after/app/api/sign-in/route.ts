import { NextResponse, type NextRequest } from 'next/server'
import { users } from 'database'
import { apply } from '../../../lib/apply'
import { limits } from '../../../lib/limits'
import { readBody } from '../../../lib/read-body'

export const dynamic = 'force-dynamic'

export async function POST(request: NextRequest) {
  const headers = new Headers()
  try {
    const denied = await apply(limits.sign)(request, headers)
    if (denied) return denied
  } catch {
    return NextResponse.json({ error: 'Not now' }, { status: 503, headers })
  }

  const body = await readBody(request)
  if (body instanceof Response) return body

  const user = await users.signIn(body)
  if (!user) return NextResponse.json({ error: 'Wrong' }, { status: 401, headers })
  return NextResponse.json(user, { headers })
}

async function handler(request: NextRequest) {
  const headers = new Headers()
  try {
    const denied = await apply(limits.sign)(request, headers)
    if (denied) return denied
  } catch {
    return NextResponse.json({ error: 'Not now' }, { status: 503, headers })
  }

  return NextResponse.json({ error: 'POST only' }, { status: 405, headers })
}

export { handler as GET, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
