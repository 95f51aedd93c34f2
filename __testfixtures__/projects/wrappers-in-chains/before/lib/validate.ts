import { check } from 'checks'
import type { NextApiHandler, NextApiRequest, NextApiResponse } from 'next'

/** Only what the schema lets through comes to the handler. */
export function validate(schema: object, handler: NextApiHandler) {
  return async (req: NextApiRequest, res: NextApiResponse) => {
    const wrong = await check(schema, req.body)
    if (wrong) return res.status(400).json({ wrong })
    return await handler(req, res)
  }
}
