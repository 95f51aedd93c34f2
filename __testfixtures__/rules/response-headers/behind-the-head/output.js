import { NextResponse } from 'next/server'
import { files } from '@/lib/files'

export const dynamic = 'force-dynamic'

export async function GET(request) {
  // next-reroute NR248: `writeHead` had begun the answer: where something failed behind it, what the catch answers came too late, and a text or nothing was sent with the status from here. Now the answer of the catch is sent.
  const headers = new Headers()
  try {
    headers.set('Content-Type', 'application/x-list')
    headers.set('X-Kind', 'list')
    // next-reroute NR201: The key "folder" given twice was a list here; now it is the first value.
    const list = await files.list(request.nextUrl.searchParams.get('folder') ?? undefined)
    return new Response(JSON.stringify(list), { headers })
  } catch (error) {
    headers.set('Content-Type', 'application/json')
    return NextResponse.json({ error: 'No list' }, { status: 502, headers })
  }
}
