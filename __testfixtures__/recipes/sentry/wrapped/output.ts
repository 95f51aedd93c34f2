import { NextResponse } from 'next/server'
import { notes } from '../../../lib/notes'

export const dynamic = 'force-dynamic'

export async function GET() {
  return NextResponse.json(await notes.all())
}
