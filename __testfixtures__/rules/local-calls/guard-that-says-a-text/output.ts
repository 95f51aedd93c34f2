import { NextResponse, type NextRequest } from 'next/server'
import { db } from '@/lib/db'

export const dynamic = 'force-dynamic'

/** The bot's user, null for others, or 'handled' once it has answered. */
async function botOf(request: NextRequest) {
  const token = request.headers.get('x-bot')
  if (!token) return null
  const owner = await db.user.by(token)
  if (!owner) {
    return NextResponse.json({ error: 'No such bot' }, { status: 401 })
  }
  if (owner.role !== 'admin') {
    return NextResponse.json({ error: 'Not an admin' }, { status: 403 })
  }
  return { id: String(owner.id), role: 'admin' }
}

const SENT = 1

async function limited(request: NextRequest) {
  const left = await db.limit(request.headers.get('x-bot') ?? undefined)
  if (left === 0) {
    return NextResponse.json({ error: 'Slow down' }, { status: 429 })
  }
  return left > 10 ? { left } : undefined
}

async function handler(request: NextRequest) {
  const bot = await botOf(request)
  if (bot instanceof Response) return bot
  const rest = await limited(request)
  if (rest instanceof Response) return rest
  return NextResponse.json({ id: bot ? bot.id : null, rest: rest ?? SENT })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
