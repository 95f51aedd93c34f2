import { NextResponse } from 'next/server'
import { documents } from '../../../lib/documents'

export const dynamic = 'force-dynamic'

export async function GET() {
  return NextResponse.json(await documents.all())
}
