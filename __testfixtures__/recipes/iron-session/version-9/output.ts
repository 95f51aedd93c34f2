import { getIronSession } from 'iron-session'
import { cookies } from 'next/headers'
import { NextResponse } from 'next/server'

export const dynamic = 'force-dynamic'

const options = { password: 'a password of more than 32 characters', cookieName: 'visits' }

export async function DELETE() {
  const session = await getIronSession<{ visits?: number }>(await cookies(), options)
  session.destroy()
  return new Response(null, { status: 204 })
}

async function handler() {
  const session = await getIronSession<{ visits?: number }>(await cookies(), options)
  session.visits = (session.visits ?? 0) + 1
  await session.save()
  return NextResponse.json({ visits: session.visits })
}

export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as OPTIONS }
