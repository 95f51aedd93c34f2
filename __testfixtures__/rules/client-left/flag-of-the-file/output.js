import { after, NextResponse } from 'next/server'
import { heat } from '../../../lib/oven'

export const dynamic = 'force-dynamic'

let isBusy = false

async function handler() {
  if (isBusy) return NextResponse.json({ error: 'Busy' }, { status: 429 })
  isBusy = true
  // Also where the answer was sent.
  after(() => {
    isBusy = false
  })
  return NextResponse.json({ heat: await heat() })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
