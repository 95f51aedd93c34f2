import { NextResponse } from 'next/server'
import { withHeaders } from '../../../lib/with-headers'

export const dynamic = 'force-dynamic'

const guards = {
  open: (handler) => async (request, context) => {
    const headers = new Headers()
    headers.set('X-Preset', 'own')
    return withHeaders(await handler(request, context), headers)
  },
}

class Guards {
  static signedIn(handler) {
    return async (request, context) => {
      if (!request.headers.get('authorization')) return new Response(null, { status: 401 })
      return handler(request, context)
    }
  }
}

const handle = guards.open(Guards.signedIn(() => {
  return NextResponse.json({ own: true })
}))

// The API Route answered every method.
export { handle as GET, handle as POST, handle as PUT, handle as PATCH, handle as DELETE, handle as OPTIONS }
