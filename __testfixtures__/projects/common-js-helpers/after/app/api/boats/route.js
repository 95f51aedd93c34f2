import { NextResponse } from 'next/server'
import { boats } from '../../../lib/db'
import { requireOwner, isAdmin, answerError } from '../../../lib/auth'

export const dynamic = 'force-dynamic'

export async function GET(request) {
  try {
    const owner = await requireOwner(request)
    const list = await boats.list(isAdmin(owner) ? undefined : owner.id)
    return NextResponse.json({ boats: list })
  } catch (error) {
    const denied = answerError(error)
    if (denied) return denied
    return NextResponse.json({ error: 'Something went wrong' }, { status: 500 })
  }
}
