import { NextResponse } from 'next/server'
import { presets } from '../../../lib/presets'

export const dynamic = 'force-dynamic'

const handler = presets.signedInRoute(() => {
  return NextResponse.json({ route: 'signed' })
})

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
