import type { NextApiRequest } from 'next'

/** Which page is asked for; strict about what it does not know. */
export function pageOf(req: NextApiRequest) {
  const { page = '1', version, ...others } = req.query
  const unknown = Object.keys(others).filter((key) => key !== 'id')
  if (unknown.length > 0) throw new Error(`Unknown: ${unknown.join(', ')}`)
  return { page: Number(page), version }
}
