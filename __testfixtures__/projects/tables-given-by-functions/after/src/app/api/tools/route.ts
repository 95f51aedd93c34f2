import { NextResponse } from 'next/server'
import { withTools } from '../../../lib/with-tools'

export const dynamic = 'force-dynamic'

const handler = withTools(({ db }) => ({
  GET: async () => {
    return NextResponse.json({ beds: (await db.beds.all()).length })
  },
}))

export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
