import type { NextApiRequest, NextApiResponse } from 'next'

type Answers = Record<string, () => Promise<void>>

/** The functions of the table have the request and response by what gives it. */
export const perRequest = (tableOf: (req: NextApiRequest, res: NextApiResponse) => Answers) => async (req: NextApiRequest, res: NextApiResponse) => {
  const answers = tableOf(req, res)
  const answer = answers[req.method ?? 'GET']
  if (!answer) return res.status(405).end()
  await answer()
}
