import { NextResponse } from 'next/server'
import { mirrors } from '../../../lib/mirrors'

export const dynamic = 'force-dynamic'

async function handler() {
  const list = await mirrors.all()
  for (const mirror of list) {
    try {
      const file = await mirrors.fetch(mirror.url)
      if (file) {
        return NextResponse.json({ from: mirror.url, file })
      }
    } catch {
      // the next one may be up
      continue
    }
  }
  while (await mirrors.repair()) {
    if (await mirrors.tooLate()) {
      return NextResponse.json({ error: 'Too late' }, { status: 504 })
    }
  }
  return NextResponse.json({ error: 'No mirror answers' }, { status: 502 })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
