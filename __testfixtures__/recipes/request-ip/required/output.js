import { NextResponse } from 'next/server'

export const dynamic = 'force-dynamic'

const requestIp = require('request-ip')
const { getClientIp } = requestIp

function handler(request) {
  return NextResponse.json({ ip: requestIp.getClientIp({ headers: Object.fromEntries(request.headers) }), same: getClientIp({ headers: Object.fromEntries(request.headers) }) })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
