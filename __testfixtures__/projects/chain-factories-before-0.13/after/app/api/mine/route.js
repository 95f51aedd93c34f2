import { NextResponse } from 'next/server'
import { forUsers } from '../../../lib/base'

export const dynamic = 'force-dynamic'

export const GET = forUsers(function handler(_request, { user }) {
  return NextResponse.json({ user })
})
