import type { NextApiRequest, NextApiResponse } from 'next'
import { accounts } from '../../../lib/accounts'
import { withAccount } from '../../../lib/with-account'

export default withAccount(async (req: NextApiRequest, res: NextApiResponse) => {
  if (req.method !== 'GET') return res.status(405).end()
  res.status(200).json(await accounts.films())
})
