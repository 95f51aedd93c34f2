import { NextResponse } from 'next/server'
import { baseRoute as base } from '../../../lib/base'

export const dynamic = 'force-dynamic'

// next-reroute NR257: `base` is one chain, to which other routes add their functions too: where one process had it for several of them, the one that was loaded first answered for all. Now each answers for itself, and methods that another one added are refused.
export const GET = base(function handler(_request, { user }) {
  return NextResponse.json({ by: user.name })
})
