import { NextResponse } from 'next/server'
import { flagsOf } from 'store'

/** All flags of whoever asks. */
export default async function flags(req: Request) {
  const { searchParams } = new URL(req.url)
  const who = searchParams.get('who')
  if (!who) return NextResponse.json({ error: 'Who?' }, { status: 400 })
  const response = NextResponse.json(await flagsOf(who))
  response.headers.set('Cache-Control', 'public, s-maxage=60')
  return response
}
