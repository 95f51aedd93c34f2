import type { NextApiResponse } from 'next'
import nc from 'next-connect'
import { onError, onNoMatch } from '../../../lib/answers'
import { actFor, requireMember } from '../../../lib/require-member'
import type { ApiRequest } from '../../../lib/types'

// Stays: the second one puts its own there only on some ways, else that of the first stays.
export default nc<ApiRequest, NextApiResponse>({ onError, onNoMatch })
  .use(requireMember())
  .use(actFor)
  .get((req, res) => {
    res.status(200).json({ by: req.member.name })
  })
