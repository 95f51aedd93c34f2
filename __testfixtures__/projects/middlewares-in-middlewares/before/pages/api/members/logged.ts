import type { NextApiResponse } from 'next'
import nc from 'next-connect'
import { onError, onNoMatch } from '../../../lib/answers'
import { logMember, requireMember } from '../../../lib/require-member'
import type { ApiRequest } from '../../../lib/types'

// Stays: the log between the two reads what the first has put there.
export default nc<ApiRequest, NextApiResponse>({ onError, onNoMatch })
  .use(requireMember())
  .use(logMember)
  .use(requireMember({ admin: true }))
  .get((req, res) => {
    res.status(200).json({ by: req.member.name })
  })
