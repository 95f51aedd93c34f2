import type { NextRequest } from 'next/server'
import { Request } from 'express'
import route from '../../../route/login'

export const dynamic = 'force-dynamic'

/**
 * Login API
 * @param request Request
 */
function api(request: NextRequest) {
  return route(request)
}

// The API Route answered every method.
export { api as GET, api as POST, api as PUT, api as PATCH, api as DELETE, api as OPTIONS }
