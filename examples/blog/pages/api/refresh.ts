import type { NextApiRequest, NextApiResponse } from 'next'

/** Has the page of a post built anew. */
export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method !== 'POST') return res.status(405).end()
  await res.revalidate(`/posts/${req.query.id}`)
  res.status(204).end()
}
