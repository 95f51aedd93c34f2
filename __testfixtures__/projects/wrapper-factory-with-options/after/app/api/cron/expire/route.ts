import { NextResponse } from 'next/server'
import { db } from '../../../../lib/db'
import { withSecret } from '../../../../lib/with-access'

export const dynamic = 'force-dynamic'

const handler = withSecret('CRON_SECRET')(async () => {
  const expired = await db.items.expire()
  return NextResponse.json({ expired })
})

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
