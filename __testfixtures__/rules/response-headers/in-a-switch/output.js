import { NextResponse } from 'next/server'
import { store } from '../../../lib/store'

export const dynamic = 'force-dynamic'

async function handler() {
  const kind = await store.kind()
  const headers = new Headers()
  switch (kind) {
    case 'a':
    case 'b': {
      const letter = kind.toUpperCase()
      headers.set('X-Kind', `${letter}`)
      break
    }
    case 'c':
      headers.set('X-Kind', 'none')
      break
    default:
      return new Response(null, { status: 400, headers })
  }
  return NextResponse.json({ ok: true }, { headers })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
