import type { NextApiRequest, NextApiResponse } from 'next'
import { signatureOf } from 'signatures'
import { events } from 'event-log'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method !== 'POST') return res.status(405).end()

  try {
    // Only who knows the secret may tell us.
    if (!isSigned(req)) {
      return res.status(401).json({ error: 'Not signed' })
    }

    let kind = kindOf(req)
    if (kind === 'old') kind = 'new'
    await events.add({ kind, id: idOf(req), at: Date.now() })
    res.status(202).end()
  } catch {
    res.status(500).json({ error: 'Lost' })
  }
}

function isSigned(req: NextApiRequest) {
  return req.headers['x-signature'] === signatureOf(JSON.stringify(req.body))
}

const kindOf = (req: NextApiRequest): string => req.body.kind

const idOf = (req: NextApiRequest) => req.body.id as string
