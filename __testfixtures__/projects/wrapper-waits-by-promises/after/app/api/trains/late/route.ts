import { NextResponse } from 'next/server'
import { db } from '../../../../lib/db'
import { withMeter } from '../../../../lib/wrappers'

export const dynamic = 'force-dynamic'

const handler = withMeter('late')(async () => {
  return NextResponse.json(await db.train.late())
})

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
