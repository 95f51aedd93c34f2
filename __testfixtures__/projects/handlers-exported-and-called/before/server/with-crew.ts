import type { NextApiRequest, NextApiResponse } from 'next'
import { crewOf } from 'store'

type CrewRequest = NextApiRequest & { crew: string }
type Handler = (req: CrewRequest, res: NextApiResponse, crew: string) => unknown

/** The crew goes along on the request and beside it. */
export function withCrew(handler: Handler) {
  return async (req: CrewRequest, res: NextApiResponse) => {
    const crew = await crewOf(req.headers['x-crew'])
    if (!crew) return res.status(401).end()
    req.crew = crew
    return handler(req, res, crew)
  }
}

/** The harbour that is asked for, beside the one that the crew has. */
export function withHarbour(handler: (req: NextApiRequest & { harbour: string }, res: NextApiResponse, harbour: string) => unknown) {
  return async (req: NextApiRequest & { harbour: string }, res: NextApiResponse) => {
    const own = await crewOf(req.headers['x-crew'])
    const harbour = await crewOf('harbour')
    req.harbour = own
    return handler(req, res, harbour)
  }
}
