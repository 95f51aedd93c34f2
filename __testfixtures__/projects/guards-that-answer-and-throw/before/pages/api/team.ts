import type { NextApiRequest, NextApiResponse } from 'next'
import { requireTeam } from '../../lib/guards'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  try {
    const { user, team } = await requireTeam(req, res)
    res.status(200).json({ team, name: user.name })
  } catch (error: any) {
    console.error('team', error)
    return res.status(error.message === 'UNAUTHORIZED' ? 401 : 500).json({ error: error.message || 'failed' })
  }
}
