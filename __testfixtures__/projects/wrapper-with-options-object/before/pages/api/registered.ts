import type { NextApiRequest, NextApiResponse } from 'next'
import { registered } from '../../lib/register'

export default registered({ name: 'list', handler: (_req: NextApiRequest, res: NextApiResponse) => res.json({ ok: true }) })
