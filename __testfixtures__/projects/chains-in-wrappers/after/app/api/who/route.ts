import { NextResponse } from 'next/server'
import { onError } from '../../../lib/answers'
import { withSession } from '../../../lib/with-session'

export const dynamic = 'force-dynamic'

export const GET = withSession(function handler(_request, { visitor }) {
  try {
    return NextResponse.json({ user: visitor.user ?? null })
  } catch (error: any) {
    return onError(error, visitor)
  }
})
