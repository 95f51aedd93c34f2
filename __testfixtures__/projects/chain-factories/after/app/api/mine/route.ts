import { NextResponse } from 'next/server'
import { defaultHandler, withSession } from '../../../lib/handler'

export const dynamic = 'force-dynamic'

export const GET = withSession(defaultHandler(function handler(_request, { visitor }: any) {
  if (visitor.user === 'eve') throw new Error('not you')
  return NextResponse.json({ mine: visitor.user ?? null })
}))
