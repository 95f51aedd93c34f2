import { NextResponse, type NextRequest } from 'next/server'
import { checks } from '../../../lib/checks'

export const dynamic = 'force-dynamic'

async function handler(request: NextRequest) {
  const controller = new AbortController()
  const { signal } = controller
  const onClose = () => {
    if (process.env.VERBOSE) console.log('The client left')
    controller.abort()
  }
  request.signal.addEventListener('abort', onClose)

  const query = checks.start((request.nextUrl.searchParams.get('name') ?? undefined) as string)
  const healthy = await checks.run(query)
  request.signal.removeEventListener('abort', onClose)
  if (signal.aborted) return new Response(null)

  return NextResponse.json({ healthy: String(healthy) }, { status: healthy ? 200 : 503 })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
