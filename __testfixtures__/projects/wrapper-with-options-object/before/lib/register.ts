import type { NextApiRequest, NextApiResponse } from 'next'
import { remember } from 'registry'

type Options = { name: string; handler: (req: NextApiRequest, res: NextApiResponse) => unknown }

/** What somebody else is given the options too may call the handler. */
export function registered(options: Options) {
  remember(options)
  return (req: NextApiRequest, res: NextApiResponse) => options.handler(req, res)
}
