import { NextResponse, type NextRequest } from 'next/server'
import { tokens } from 'tokens'
import { readQuery } from '../../../lib/read-query'

export const dynamic = 'force-dynamic'

/** Sets the session's cookie beside those that were set before, and the device's where there is one. */
function setSession(headers: Headers, token: string, more?: { device?: string }): void {
  const all: string[] = []
  all.push(`session=${tokens.sign(token)}; Path=/`)
  if (more?.device) {
    all.push(`device=${more.device}; Path=/`)
  }
  for (const cookie of all) headers.append('Set-Cookie', cookie)
}

function clearOld(headers: Headers): void {
  for (const cookie of [...['old', 'older'].map((name) => `${name}=; Path=/; Max-Age=0`)]) headers.append('Set-Cookie', cookie)
}

async function roll(token: string, headers: Headers): Promise<void> {
  if (!token) return
  try {
    const fresh = await tokens.refresh(token)
    if (!fresh) return
    setSession(headers, fresh, { device: tokens.device(token) })
    clearOld(headers)
  } catch {
    // The one that is there is still good.
  }
}

async function handler(request: NextRequest) {
  const query = readQuery(request)
  const headers = new Headers()
  if (typeof query.first === 'string') setSession(headers, query.first)
  await roll(String(query.token ?? ''), headers)
  return NextResponse.json({ ok: true }, { headers })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
