import fs from 'node:fs'
import type { NextApiRequest, NextApiResponse } from 'next'
import archive from 'archive'
import { requireSession } from '../../lib/session'

// Packs while it is read: stays where it is for now.
export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const session = await requireSession(req, res)
  if (!session) return

  archive({ of: session.userId, file: fs.constants.R_OK }, req, res)
}
