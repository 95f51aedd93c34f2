import { after, NextResponse } from 'next/server'
import { audit, parcels } from '../../../pages/lib/parcels'
import { firstAnswer } from '../../../lib/first-answer'

export const dynamic = 'force-dynamic'

function handler() {
  return firstAnswer((reply) => {
    return new Promise<void>((resolve) => {
      setTimeout(() => {
        if (reply.sent) return
        audit.write('too late')
        reply.send(NextResponse.json({ error: 'Too late' }, { status: 504 }))
        resolve()
      }, 100)
      parcels.all((all: unknown) => {
        reply.send(NextResponse.json({ all }))
        resolve()
      })
    })
  }, after)
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
