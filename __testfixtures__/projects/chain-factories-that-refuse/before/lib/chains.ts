import type { NextApiRequest, NextApiResponse } from 'next'
import nc from 'next-connect'
import { missing } from './missing'

/** Says which method is none of its own. */
export const chain = () =>
  nc<NextApiRequest, NextApiResponse>({
    onNoMatch(request, answer) {
      answer.status(404).json({ error: `Nothing is found by ${request.method}` })
    },
  })

/** Says it in words. */
export const spoken = () => nc<NextApiRequest, NextApiResponse>({ onNoMatch: (_req, res) => res.status(404).end('Page is not found') })

/** Says it by a function of another file. */
export const counted = () => nc<NextApiRequest, NextApiResponse>({ onNoMatch: missing })

/** Is refused as Next refuses. */
export const plain = () => nc<NextApiRequest, NextApiResponse>({ onNoMatch: (req, res) => res.status(405).json({ error: `${req.method} not allowed` }) })
