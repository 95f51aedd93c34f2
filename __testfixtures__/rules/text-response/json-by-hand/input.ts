import type { NextApiRequest, NextApiResponse } from 'next'
import { stats } from '../../lib/stats'

const handler = async (req: NextApiRequest, res: NextApiResponse): Promise<void> => {
  try {
    const body = JSON.stringify(await stats.today(), null, 2)

    res.statusCode = 200
    res.setHeader('Content-Type', 'application/json')
    res.end(body)
  } catch (error) {
    console.error(error)
    res.setHeader('Content-Type', 'application/json')
    res.statusCode = 500
    res.end(JSON.stringify({ error: 'No numbers today' }))
  }
}

export default handler
