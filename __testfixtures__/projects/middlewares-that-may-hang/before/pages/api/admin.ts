import type { NextApiResponse } from 'next'
import nc from 'next-connect'
import { db } from '../../lib/db'
import { requireAdmin, requireUser } from '../../lib/middlewares'
import type { UserRequest } from '../../lib/types'

export default nc<UserRequest, NextApiResponse>()
  .use(requireUser)
  .use(requireAdmin)
  .get(async (req, res) => {
    res.json(await db.users())
  })
  .delete(async (req, res) => {
    await db.removeAll()
    res.status(204).end()
  })
