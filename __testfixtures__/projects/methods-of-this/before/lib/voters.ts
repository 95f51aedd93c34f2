import type { NextApiRequest, NextApiResponse } from 'next'
import { voters } from 'database'

export const access = {
  async voter(req: NextApiRequest) {
    return (await voters.find(req.cookies.voter)) as { id: string } | null
  },
  require: async function (req: NextApiRequest, res: NextApiResponse) {
    const voter = await this.voter(req)
    if (!voter) {
      this.refuse(res, 'Who are you?')
      return null
    }
    return voter
  },
  refuse(res: NextApiResponse, reason: string) {
    res.status(401).json({ error: reason })
  },
}
