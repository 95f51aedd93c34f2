import type { NextRequest } from 'next/server'
import { catchErrors } from './catch-errors'
import { addHeaders } from './headers'
import { withKey } from './with-key'

export const withMiddleware = () => (handler: (request: NextRequest, context: any) => Response | Promise<Response>) => {
  // next-reroute NR225: Where something fails behind this, `catchErrors` answers, and headers that are set here went out with that; now they are lost.
  return catchErrors(withKey(addHeaders(handler)))
}
