import type { NextRequest } from 'next/server'
import { authRoute as auth } from './base'
import { Refused } from './errors'
import { readQuery } from './read-query'

const asks = (team: string) => (request: NextRequest) => {
  const query = readQuery(request)
  if (query.team !== team) throw new Refused(403, `not of ${team}`)
}

/** Routes of one team: of another file's chain. */
export const ofTeam = (team: string) => (handler: (request: NextRequest, context: { params: Promise<any> }) => Response | Promise<Response>) => auth(async (request, context) => {
  asks(team)(request)
  return handler(request, context)
})
