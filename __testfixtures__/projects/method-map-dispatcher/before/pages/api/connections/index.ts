import type { NextApiRequest, NextApiResponse } from 'next'
import { defaultHandler } from '../../../lib/api/default-handler'
import { ApiError } from '../../../lib/api/error'
import { connections } from '../../../lib/connections'

async function handler(req: NextApiRequest, res: NextApiResponse) {
  await defaultHandler(req, res, {
    GET: handleGET,
    POST: handlePOST,
  })
}

// Connections of a tenant.
const handleGET = async (req: NextApiRequest, res: NextApiResponse) => {
  const { tenant } = req.query as { tenant: string }
  res.json(await connections.of(tenant))
}

const handlePOST = async (req: NextApiRequest, res: NextApiResponse) => {
  if (!req.body.tenant) throw new ApiError('A connection needs a tenant', 400)
  const made = await connections.create(req.body)
  res.status(201).json({ data: made })
}

export default handler
