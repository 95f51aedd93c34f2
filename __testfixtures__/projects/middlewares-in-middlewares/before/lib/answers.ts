import type { NextApiResponse } from 'next'
import type { ApiRequest } from './types'

export function onError(error: Error, req: ApiRequest, res: NextApiResponse) {
  res.status(400).json({ message: error.message })
}

export function onNoMatch(req: ApiRequest, res: NextApiResponse) {
  res.status(405).send('Method not allowed')
}
