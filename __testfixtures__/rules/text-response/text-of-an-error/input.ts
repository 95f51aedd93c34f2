import type { NextApiRequest, NextApiResponse } from 'next'
import { mail } from '../../lib/mail'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  try {
    await mail.check()
  } catch (problem: any) {
    return res.end(problem.message)
  }
  try {
    await mail.send()
    res.end()
  } catch (error) {
    const message = (error as Error).message
    if (message === 'busy') return res.status(503).end(message)
    res.status(500).end(error instanceof Error ? error.message : 'failed')
  }
}
