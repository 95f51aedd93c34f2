import type { NextApiRequest, NextApiResponse } from 'next'
import { garden } from './garden'

/** What it does behind the handler is done also where that has answered. */
export const logged = (handler: (req: NextApiRequest, res: NextApiResponse) => Promise<unknown>, quiet = false) => async (req: NextApiRequest, res: NextApiResponse) => {
  const data = await handler(req, res)
  if (quiet) return
  await garden.log(req.url)
  res.status(200).json(data)
}
