import type { NextApiRequest, NextApiResponse } from 'next'
import { track } from 'tracker'
import { answers } from '../../lib/answers'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  track(req)
  if (!req.headers.team) return answers.missing(res, 'All')
  return answers.ok(res, [], 202)
}
