import type { NextApiRequest, NextApiResponse } from 'next'
import { providers } from '../../../lib/providers'
import { findProvider, backWithError } from './_helper'

export default async function callback(req: NextApiRequest, res: NextApiResponse) {
  const { code, state } = req.query
  if (!code) return backWithError(res, 'No code')

  const provider = await findProvider(state as string)
  if (!provider) return backWithError(res, 'No such provider')

  const token = await providers.exchange(provider, code)
  if (!token) {
    backWithError(res, 'The provider gave no token')
    return
  }
  return res.redirect(307, '/dashboard/providers?connected=true')
}
