import type { NextApiRequest, NextApiResponse } from 'next'
import { accounts } from '../../../lib/accounts'
import { withAccount } from '../../../lib/with-account'

async function film(req: NextApiRequest, res: NextApiResponse) {
  const film = await accounts.film(req.query.id as string)
  return film ? res.json(film) : res.status(404).end()
}

export default withAccount(film)
