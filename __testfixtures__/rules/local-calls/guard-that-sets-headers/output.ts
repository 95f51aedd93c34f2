import { NextResponse, type NextRequest } from 'next/server'
import { db } from '@/lib/db'
import { withHeaders } from '../../../lib/with-headers'

export const dynamic = 'force-dynamic'

/** Other sites may ask; a browser that asks first is answered here. */
function cors(request: NextRequest, headers: Headers, methods = ['GET']) {
  headers.set('Access-Control-Allow-Origin', '*')
  headers.set('Access-Control-Allow-Methods', methods.join(', '))
  if (request.method === 'OPTIONS') {
    return new Response(null, { headers })
  }
}

const cacheFor = (headers: Headers, seconds: number) => {
  headers.set('Cache-Control', `public, s-maxage=${seconds}`)
}

/** Headers that only its own answer carries stay there. */
function onlyPost(request: NextRequest) {
  if (request.method !== 'POST') {
    return NextResponse.json({ error: 'Only POST' }, { status: 405, headers: { Allow: 'POST' } })
  }
}

async function handler(request: NextRequest) {
  const headers = new Headers()
  const denied = cors(request, headers, ['GET', 'POST'])
  cacheFor(headers, 300)
  if (denied) return denied
  const refusal = onlyPost(request)
  if (refusal) return withHeaders(refusal, headers)

  const models = await db.all()
  if (models.length === 0) return NextResponse.json({ error: 'Nothing yet' }, { status: 404, headers })
  return NextResponse.json(models, { headers })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
