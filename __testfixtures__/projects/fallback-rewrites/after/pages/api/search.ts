import type { NextApiRequest, NextApiResponse } from 'next'
import { dispatch } from '../../lib/dispatch'
import { allUsers } from '../../lib/users'

export default dispatch({
  GET: (req: NextApiRequest, res: NextApiResponse) => {
    res.status(200).json(allUsers().filter(({ name }) => name.includes(String(req.query.word))))
  },
})
