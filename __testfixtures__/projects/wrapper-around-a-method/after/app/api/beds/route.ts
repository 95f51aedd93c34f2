import { NextResponse } from 'next/server'
import { logContext } from '../../../lib/context'

export const dynamic = 'force-dynamic'

export function GET() {
  return logContext.wrap(async () => {
    logContext.set('beds', 2)
    return NextResponse.json(logContext.all())
  }) as Response | Promise<Response>
}

function handler() {
  return logContext.wrap(async () => {
    return new Response(null, { status: 405 })
  }) as Response | Promise<Response>
}

export { handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
