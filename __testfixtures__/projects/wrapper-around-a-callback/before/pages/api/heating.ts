import type { NextApiRequest, NextApiResponse } from 'next'
import { unlessBusy } from '../../lib/measured'

// What runs it may skip it: then nothing answers.
export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  await unlessBusy(async () => {
    res.json({ heating: true })
  }, req.query.busy === '1')
}
