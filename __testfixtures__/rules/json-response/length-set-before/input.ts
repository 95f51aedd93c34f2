import { createReadStream } from 'node:fs'
import type { NextApiRequest, NextApiResponse } from 'next'
import { files } from 'files'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  try {
    const file = await files.find(req.query.id)
    res.setHeader('Content-Type', file.type)
    res.setHeader('Content-Length', file.size)
    await files.opened(file)
    createReadStream(file.path).pipe(res)
  } catch (error) {
    // The length of the file is not that of this.
    res.status(500).json({ error: 'cannot be read' })
  }
}
