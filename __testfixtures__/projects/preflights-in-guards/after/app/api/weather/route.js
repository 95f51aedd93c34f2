import { NextResponse } from 'next/server'
import { readSky } from 'sky'
import { open } from '../../../lib/open'

export const dynamic = 'force-dynamic'

export const OPTIONS = open(() => {
  return NextResponse.json({ error: 'GET only' }, { status: 405 })
})

export const GET = open(async () => {
  return NextResponse.json({ sky: await readSky() })
})
