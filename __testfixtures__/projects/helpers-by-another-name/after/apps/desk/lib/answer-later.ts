import type { NextApiResponse } from 'next'
import { NextResponse } from 'next/server'

/** Asks for patience. */
/** @deprecated next-reroute: use laterRoute */
export function later(res: NextApiResponse, why: string) {
  res.status(202).json({ why })
}

/** Asks for patience. */
export function laterRoute(why: string) {
  return NextResponse.json({ why }, { status: 202 })
}
