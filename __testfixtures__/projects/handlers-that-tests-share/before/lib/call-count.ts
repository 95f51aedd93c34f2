import type { NextApiRequest, NextApiResponse } from 'next'
import countHandler from '../pages/api/count'

export async function callCount(): Promise<number> {
  let count = 0
  await countHandler({ method: 'GET' } as NextApiRequest, { json: (body: { count: number }) => (count = body.count) } as unknown as NextApiResponse)
  return count
}
