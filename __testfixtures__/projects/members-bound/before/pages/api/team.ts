import type { NextApiRequest, NextApiResponse } from 'next'
import { answers } from '../../lib/answers'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method !== 'GET') return answers.fail(res, 405, 'No')
  if (!req.headers.team) return answers.missing(res, 'The team')
  answers.ok(res, { team: req.headers.team })
}
