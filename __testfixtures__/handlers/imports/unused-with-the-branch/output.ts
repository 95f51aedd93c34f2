import { NextResponse } from 'next/server'
import { db } from '../../../lib/db'
import { allow } from '../../../lib/respond'
import * as errors from '../../../lib/errors'

export const dynamic = 'force-dynamic'

export async function GET() {
  const items = await db.item.list()
  if (!items) return NextResponse.json(errors.notFound('items'), { status: 404 })
  return NextResponse.json({ items, methods: allow })
}
