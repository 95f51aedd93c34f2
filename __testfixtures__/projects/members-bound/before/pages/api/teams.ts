import type { NextApiRequest, NextApiResponse } from 'next'
import answers, { Answers } from '../../lib/answers'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (!req.headers.team) return Answers.notFound(res, 'The team')
  return answers.ok(res, { team: req.headers.team }, 201)
}
