import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from './db'

export interface RouteOptions<Body> {
  /** What the log calls it. */
  name: string
  parse?: (body: unknown) => Body
  admin?: boolean
  status?: number
  onError?: (error: unknown) => void
  run: (params: { body: Body; req: NextApiRequest; res: NextApiResponse; user: { id: string } }) => Promise<unknown>
}

/** Routes that give what they answer. */
export const createRoute = <Body>(options: RouteOptions<Body>) => {
  const { name, run, onError = (error) => console.error(name, error) } = options
  return async (req: NextApiRequest, res: NextApiResponse) => {
    const user = await db.users.byToken(req.headers.authorization)
    if (!user || (options.admin && !user.admin)) {
      res.status(401).json({ message: 'Who are you?' })
      return
    }
    try {
      const body = (options.parse ? options.parse(req.body) : {}) as Body
      const result = await run({ body, req, res, user })
      res.status(options.status ?? 200).json(result ?? { message: 'OK' })
    } catch (error) {
      onError(error)
      res.status(500).json({ message: 'Failed' })
    }
  }
}
