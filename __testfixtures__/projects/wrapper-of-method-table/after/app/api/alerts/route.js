import { NextResponse } from 'next/server'
import { memberHandler } from '../../../lib/api-handler'
import { routes } from '../../../lib/routes'

export const dynamic = 'force-dynamic'

const handler = memberHandler({
  GET: async (_request, { user }) => {
    return NextResponse.json({ success: true, alerts: await routes.alerts(user.id) })
  },
  DELETE: async (_request, { user }) => {
    await routes.clear(user.id)
    return NextResponse.json({ success: true })
  },
})

export { handler as GET, handler as DELETE }
