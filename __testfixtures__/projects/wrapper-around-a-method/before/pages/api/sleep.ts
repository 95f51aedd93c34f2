import type { NextApiRequest, NextApiResponse } from 'next'
import { logContext } from '../../lib/context'
import { unlessAsleep } from '../../lib/log-context'

// What runs it may skip it: then nothing answers.
const handler = (req: NextApiRequest, res: NextApiResponse) => res.json(logContext.all())

export default unlessAsleep(handler, logContext)
