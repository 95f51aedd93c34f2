import { NextResponse } from 'next/server'
import Presets from '../../../lib/presets'

export const dynamic = 'force-dynamic'

const handler = Presets.open(() => {
  return NextResponse.json({ open: true })
})

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
