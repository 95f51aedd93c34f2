import { logger } from 'observability'
import type { NextApiRequest, NextApiResponse } from 'next'
import { current } from './current'
import { ApiError } from './errors'
import { keyOf, type Auth } from './keys'
import type { Schema } from './schemas'

export type RouteConfig<TQuery, TBody, TAnswer> = {
  name: string
  querySchema?: Schema<TQuery>
  bodySchema?: Schema<TBody>
  answerSchema: Schema<TAnswer>
  successStatus?: number
  level?: 'read' | 'project'
  /** What it returns is sent. */
  fn: (params: {
    query: TQuery
    body: TBody
    req: NextApiRequest
    res: NextApiResponse
    auth: Auth & { level: 'read' | 'project' }
  }) => Promise<TAnswer>
}

const isTooLarge = (error: unknown): error is RangeError => error instanceof RangeError && error.message === 'Invalid string length'

/** A route for holders of a key. */
export const createRoute = <TQuery, TBody, TAnswer>(routeConfig: RouteConfig<TQuery, TBody, TAnswer>): ((req: NextApiRequest, res: NextApiResponse) => Promise<void>) => {
  return async (req: NextApiRequest, res: NextApiResponse) => {
    const auth = await keyOf(req.headers.authorization)
    if (!auth) {
      res.status(401).json({ message: 'Not authorised' })
      return
    }
    if (routeConfig.level === 'project' && auth.level !== 'project') throw new ApiError(403, 'This key may only read')

    const query = routeConfig.querySchema ? routeConfig.querySchema.parse(req.query) : ({} as TQuery)
    let body: TBody
    try {
      body = routeConfig.bodySchema ? routeConfig.bodySchema.parse(req.body) : ({} as TBody)
    } catch (error) {
      logger.warn(`A bad body for ${routeConfig.name}`)
      throw error
    }

    return current.run({ agent: req.headers['user-agent'], project: auth.project }, async () => {
      const answer = await routeConfig.fn({ query, body, req, res, auth: auth as Auth & { level: 'read' | 'project' } })

      if (!routeConfig.answerSchema.fits(answer)) {
        logger.error(`The answer of ${routeConfig.name} is not what its schema says`)
      }

      res.status(
        // a function may have said one
        res.statusCode !== 200 ? res.statusCode : routeConfig.successStatus || 200,
      )

      try {
        res.json(answer || { message: 'OK' })
      } catch (error) {
        if (isTooLarge(error)) throw new ApiError(413, 'The answer is too large')
        throw error
      }
    })
  }
}
