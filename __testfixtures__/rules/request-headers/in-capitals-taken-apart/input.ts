import type { NextApiRequest, NextApiResponse } from 'next'
import { usage } from '../../lib/usage'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  try {
    if (req.method === 'GET') {
      const { Authorization, authorization } = req.headers || {}
      const authHeader = Authorization || authorization
      if (!authHeader || authHeader !== process.env.API_AUTH_SECRET) {
        return res.status(401).json({ success: false, message: 'not authorized' })
      }
      const { 'X-Trace': trace = 'none', 'X-Unused': unused } = req.headers
      await usage.clean(trace)
      return res.status(200).json({ success: true })
    }
    res.setHeader('Allow', ['GET'])
    res.status(405).end(`Method ${req.method} Not Allowed`)
  } catch (error) {
    res.status(422).json({ success: false })
  }
}
