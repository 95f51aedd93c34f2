import type { NextApiResponse } from 'next'
import nc from 'next-connect'
import { onError, onNoMatch } from '../../../lib/answers'
import { provideSpace } from '../../../lib/provide-space'
import type { ApiRequest } from '../../../lib/types'

const handler = nc<ApiRequest, NextApiResponse>({ onError, onNoMatch })

handler
  .use(provideSpace({ key: 'space', location: 'body' }))
  .post((req, res) => {
    res.status(201).json({ id: req.space.id, engine: req.engine })
  })

export default handler
