import type { NextApiResponse } from 'next'
import nc from 'next-connect'
import type { ApiRequest } from '../../lib/types'
import { onError } from '../../lib/answers'
import { withSession } from '../../lib/with-session'

export default withSession(nc<ApiRequest, NextApiResponse>({ onError }).get((req, res) => {
  res.json({ user: req.visitor.user ?? null })
}))
