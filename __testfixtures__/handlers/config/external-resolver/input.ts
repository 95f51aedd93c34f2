import type { NextApiRequest, NextApiResponse, PageConfig } from 'next'
import { db } from '../../lib/db'

export const config: PageConfig = {
  api: {
    externalResolver: true,
    responseLimit: false,
  },
}

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const report = await db.report.full()
  res.status(200).json({ report })
}
