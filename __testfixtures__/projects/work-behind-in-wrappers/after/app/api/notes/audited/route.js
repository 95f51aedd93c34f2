import { NextResponse } from 'next/server'
import { all } from 'database'
import { withAudit } from '../../../../lib/audit'

export const dynamic = 'force-dynamic'

const handler = withAudit(async () => {
  return NextResponse.json(await all())
}, { action: 'list' })

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
