import { NextResponse } from 'next/server'
import { promisify } from 'util'
import { expressjwt } from 'express-jwt'

export const dynamic = 'force-dynamic'

const check = expressjwt({ secret: 'secret of the fixture', algorithms: ['HS256'] })

/** What the check puts on the request is asked for. */
async function handler(request) {
  const checked = { method: request.method, headers: Object.fromEntries(request.headers) }
  await promisify(check)(checked, {})
  const auth = checked.auth
  return NextResponse.json({ user: auth.sub })
}

export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
