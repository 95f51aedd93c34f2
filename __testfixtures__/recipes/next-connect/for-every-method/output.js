import { NextResponse } from 'next/server'
import db from '../../../lib/db'

export const dynamic = 'force-dynamic'

export function GET() {
  return NextResponse.json(db.state)
}
