import { NextResponse, type NextRequest } from 'next/server'
import { getLocale, getViewer } from '../../../lib/request'
import { store } from '../../../lib/store'

export const dynamic = 'force-dynamic'

async function feed(request: NextRequest) {
  const viewer = await getViewer(request)
  const items = await store.feed({ viewer: viewer?.id ?? null, locale: getLocale(request, 'de') })
  return NextResponse.json({ items })
}

// The API Route answered every method.
export { feed as GET, feed as POST, feed as PUT, feed as PATCH, feed as DELETE, feed as OPTIONS }
