import type { NextApiRequest, NextApiResponse } from 'next'
import { respond } from './respond'

export const withBoth = (fn: (req: NextApiRequest, res: NextApiResponse) => Promise<unknown>) => respond(fn)
