import type { NextApiRequest, NextApiResponse } from 'next'
import { garden } from './garden'

interface RouteConfig {
  signedIn: boolean
  /** The route sets the status and the body itself. */
  answersItself?: boolean
}

interface Route<T> {
  config?: RouteConfig
  handler: (req: NextApiRequest, res: NextApiResponse) => Promise<T>
}

type Method = 'GET' | 'POST' | 'DELETE'

/** Sends what the routes give, unless they have answered. */
export function apiWrapper(routes: Partial<Record<Method, Route<unknown>>>) {
  return async (req: NextApiRequest, res: NextApiResponse) => {
    const route = routes[req.method as Method]
    if (!route) {
      return res.status(400).json({ success: false, message: `Not with ${req.method}.` })
    }

    const { config, handler } = route
    try {
      if (!config || config.signedIn) {
        const user = await garden.user(req.headers.authorization)
        if (!user) return res.status(401).json({ success: false, message: 'Sign in first.' })
      }

      const data = await handler(req, res)

      if (config?.answersItself) {
        return
      }

      return res.status(200).json({ success: true, payload: data })
    } catch (error) {
      return res.status(400).json({ success: false, message: (error as Error).message })
    }
  }
}
