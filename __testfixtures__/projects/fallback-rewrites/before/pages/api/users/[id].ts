import type { NextApiRequest, NextApiResponse } from 'next'
import { dispatch } from '../../../lib/dispatch'
import { findUser } from '../../../lib/users'

function getUser(req: NextApiRequest, res: NextApiResponse) {
  const user = findUser(String(req.query.id))
  if (!user) return res.status(404).json({ message: 'No such user.', query: req.query })
  // Version 1 had the name only.
  res.status(200).json(req.query.version === '1' ? { name: user.name } : { ...user, query: req.query })
}

export default dispatch({ GET: getUser })
