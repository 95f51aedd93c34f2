import type { NextApiRequest, NextApiResponse } from 'next'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const { default: run } = await import(`./jobs/${req.query.job}`)
  await run()
  res.status(204).end()
}
