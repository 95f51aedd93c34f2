import type { NextApiRequest } from 'next'

/** What middlewares put on requests. */
export interface ApiRequest extends NextApiRequest {
  space: { id: string; plan: string }
  engine: string
  member: { name: string; admin: boolean }
}
