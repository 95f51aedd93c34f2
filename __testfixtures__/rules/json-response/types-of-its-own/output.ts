/**
 * Takes what a form sends.
 */

import { NextResponse } from 'next/server'

/** How many may come. */
const LIMIT = 10

export function POST() {
  return NextResponse.json({ limit: LIMIT })
}
