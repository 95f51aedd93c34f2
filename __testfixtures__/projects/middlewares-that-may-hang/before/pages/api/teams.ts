import type { NextApiResponse } from 'next'
import nc from 'next-connect'
import { db } from '../../lib/db'
import { openDatabase, requireUser } from '../../lib/middlewares'
import type { UserRequest } from '../../lib/types'

const handler = nc<UserRequest, NextApiResponse>()

handler.use(openDatabase)
handler.use(requireUser)

handler.get(async (req, res) => {
  res.json(await db.teamsOf(req.user.id))
})

handler.post(async (req, res) => {
  res.status(201).json(await db.addTeam(req.user.id, req.body.name))
})

export default handler
