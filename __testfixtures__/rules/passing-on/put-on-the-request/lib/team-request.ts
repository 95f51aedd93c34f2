import type { NextApiRequest } from 'next'

export interface TeamRequest extends NextApiRequest {
  user: { id: string; team?: string; writes?: boolean }
  team?: { id: string }
  plan?: string
}
