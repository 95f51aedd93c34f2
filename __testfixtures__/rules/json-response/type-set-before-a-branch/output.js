import { NextResponse } from 'next/server'
import { db } from '../../../lib/db'

export const dynamic = 'force-dynamic'

async function file(request) {
  const headers = new Headers()
  try {
    const found = await db.file.byName(String(request.nextUrl.searchParams.get('name') ?? undefined))

    headers.set('Content-Type', found?.type ?? 'image/webp')
    headers.set('Cache-Control', `max-age=${found?.age ?? 0}`)

    if (!found) {
      headers.set('Content-Type', 'application/json')
      return NextResponse.json({ error: 'no such file' }, { status: 404, headers })
    }

    if (found.locked) {
      headers.set('Content-Type', 'application/json')
      return NextResponse.json({ error: 'locked', by: found.owner.name.toUpperCase() }, { status: 423, headers })
    }
    else if (found.old) {
      headers.set('Content-Type', 'application/json')
      return NextResponse.json({ moved: [found.old].join('/') }, { headers })
    }

    switch (found.kind) {
      case 'list':
        headers.set('Content-Type', 'application/json')
        return NextResponse.json({ parts: found.parts.map((part) => part.name) }, { headers })
      default:
        return new Response(found.text.trim(), { headers })
    }
  } catch (error) {
    headers.set('Content-Type', 'application/json')
    return NextResponse.json({ error: error.message.slice(0, 20) }, { status: 500, headers })
  }
}

// The API Route answered every method.
export { file as GET, file as POST, file as PUT, file as PATCH, file as DELETE, file as OPTIONS }
