import { NextResponse } from 'next/server'
import { getServerSession } from 'next-auth'
import { db } from '../../../lib/db'
import { authOptions } from '../auth/[...nextauth]/auth-options'

export const dynamic = 'force-dynamic'

export async function GET() {
  const session = await getServerSession(authOptions)
  return NextResponse.json({ plan: db.person(session?.user?.email)?.plan ?? 'free' })
}
