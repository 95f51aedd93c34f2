import type { NextApiRequest, NextApiResponse } from 'next'

interface Brought {
  isPublic: boolean
  handler?: (req: NextApiRequest, res: NextApiResponse) => Promise<void>
}

export const brought: Brought = {
  isPublic: true,
  handler: async (_req: NextApiRequest, res: NextApiResponse) => {
    res.status(200).json({ brought: true })
  },
}
