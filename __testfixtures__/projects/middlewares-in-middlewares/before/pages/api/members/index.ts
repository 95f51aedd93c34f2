import type { NextApiResponse } from 'next'
import nc from 'next-connect'
import { onError, onNoMatch } from '../../../lib/answers'
import { requireMember } from '../../../lib/require-member'
import type { ApiRequest } from '../../../lib/types'

const handler = nc<ApiRequest, NextApiResponse>({ onError, onNoMatch })

handler
  .use(requireMember())
  .get((req, res) => {
    res.status(200).json({ by: req.member.name })
  })
  .use(requireMember({ admin: true }))
  .post((req, res) => {
    res.status(201).json({ by: req.member.name, admin: req.member.admin })
  })

export default handler
