import type { NextApiRequest, NextApiResponse } from 'next'
import { findProvider, backWithError } from './_helper'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  try {
    if (req.method !== 'GET') {
      return res.status(405).json({ error: 'Method not allowed' })
    }

    const { id } = req.query
    if (!id || Array.isArray(id)) {
      return res.status(400).json({ error: 'Which provider?' })
    }

    const provider = await findProvider(id)
    if (!provider || !provider.redirectUri) {
      return backWithError(res, 'This provider is not set up')
    }

    const url = new URL(`${provider.url}/login/oauth/authorize`)
    url.searchParams.append('client_id', provider.clientId)
    url.searchParams.append('redirect_uri', provider.redirectUri)
    res.redirect(307, url.toString())
  } catch (error) {
    console.error(error)
    return res.status(500).json({ error: 'We failed' })
  }
}
