import type { NextApiHandler, NextApiRequest, NextApiResponse } from 'next'
import type { Schema } from 'zod'

/** Hands the parsed body on in the place of what was sent. */
export function withBody<T>(schema: Schema<T>, handler: NextApiHandler): NextApiHandler {
  return async (req: NextApiRequest, res: NextApiResponse) => {
    const parsed = schema.safeParse(req.body)
    if (!parsed.success) {
      return res.status(422).json({ errors: parsed.error.issues })
    }
    req.body = parsed.data
    return handler(req, res)
  }
}

/** The same for the query. */
export const withQuery =
  (schema: Schema<any>) =>
  (handler: NextApiHandler): NextApiHandler =>
  async (req, res) => {
    try {
      req.query = schema.parse(req.query)
    } catch (error) {
      return res.status(400).json({ error: (error as Error).message })
    }
    return handler(req, res)
  }

/** Leaves what is no object as it was sent. */
export const withClean = (handler: NextApiHandler): NextApiHandler => async (req, res) => {
  if (typeof req.body === 'object') req.body = structuredClone(req.body)
  return handler(req, res)
}

/** Notes what is asked for. */
export const withNotes = (handler: NextApiHandler): NextApiHandler => async (req, res) => {
  console.log(req.method, req.body)
  return handler(req, res)
}
