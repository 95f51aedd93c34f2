import { NextResponse, type NextRequest } from 'next/server'
import { localeOfRoute as localeOf, requireUser } from '@/lib/session'

export const dynamic = 'force-dynamic'

export async function GET(request: NextRequest) {
  try {
    const user = await requireUser(request)
    return NextResponse.json({ id: user.id, locale: localeOf(request) })
  } catch (error) {
    return NextResponse.json({ error: (error as Error).message }, { status: 401 })
  }
}
