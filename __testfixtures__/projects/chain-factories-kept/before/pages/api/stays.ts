import type { NextApiResponse } from 'next'
import type { ApiRequest } from '../../lib/types'
import { apiHandler } from '../../lib/handler'

const handler = apiHandler()

handler.get((req, res) => {
  res.json({ stays: (req.socket as { encrypted?: boolean }).encrypted ?? false })
})

export default handler
