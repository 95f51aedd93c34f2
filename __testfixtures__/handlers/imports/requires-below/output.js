import { NextResponse } from 'next/server'
import { db } from '../../../lib/db'
// Has no types.
const search = require('../../../lib/search')
const { limit = 20 } = require('../../../lib/limits') // of a page

export const dynamic = 'force-dynamic'
export const maxDuration = 30

export async function GET() {
  const ids = await search(limit)
  return NextResponse.json(await db.notes.list(ids))
}
