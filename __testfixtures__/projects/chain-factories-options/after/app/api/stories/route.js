import { NextResponse } from 'next/server'
import base from '../../../lib/base'

export const dynamic = 'force-dynamic'

export const GET = base(function handler() {
  return NextResponse.json({ stories: ['a', 'b'] })
})
