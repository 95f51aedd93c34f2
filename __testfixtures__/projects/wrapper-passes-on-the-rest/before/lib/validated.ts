import type { NextApiRequest, NextApiResponse } from 'next'
import type { Shape } from './shape'

export interface Validated<Body> extends NextApiRequest {
  body: Body
}

/** Lets through what the schema knows. */
export const validated =
  <Body>(handler: (req: Validated<Body>, res: NextApiResponse, ...rest: unknown[]) => unknown, schema: Shape<Body>, explain?: (problem: string) => string) =>
  async (req: NextApiRequest, res: NextApiResponse, ...rest: unknown[]): Promise<void> => {
    const { error } = schema.read(req.body || {})
    if (error) {
      res.status(400).json({ message: explain ? explain(error) : error })
      return
    }
    handler(req as Validated<Body>, res, ...rest)
  }
