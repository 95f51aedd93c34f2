import type { NextApiRequest, NextApiResponse } from 'next'
import nc from 'next-connect'
import getUser from '../../../handlers/get-user'
import renameUser from '../../../handlers/rename-user'

export default nc<NextApiRequest, NextApiResponse>({
  onError: (err, _req, res) => {
    res.status(500).json({ error: err.message })
  },
})
  .get(getUser)
  .patch(renameUser)
