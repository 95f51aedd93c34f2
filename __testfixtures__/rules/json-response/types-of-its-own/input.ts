/**
 * Takes what a form sends.
 */

type NextApiRequest = {
  method?: string
  query: Record<string, string | string[]>
}

type NextApiResponse = {
  status: (code: number) => NextApiResponse
  json: (data: unknown) => void
}

/** How many may come. */
const LIMIT = 10

export default function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method !== 'POST') return res.status(405).json({ error: 'Only POST' })
  return res.status(200).json({ limit: LIMIT })
}
