import type { NextApiRequest, NextApiResponse } from 'next'
import { notes } from 'notes'
import { traced } from '../../../lib/traced'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  return traced(req, res, async (req, res, log) => {
    const count = await notes.count()
    log(`${count} notes`)
    if (count === 0) return res.status(404).json({ trace: res.getHeader('X-Trace') as string | undefined })
    res.setHeader('X-Count', count)
    return res.status(200).json({ count })
  })
}
