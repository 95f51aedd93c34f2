import type { NextApiResponse } from 'next'
import { NextResponse } from 'next/server'
import type { ApiRequest } from './types'

/** @deprecated next-reroute: use onErrorRoute */
export function onError(error: Error, req: ApiRequest, res: NextApiResponse) {
  res.status(400).json({ message: error.message })
}

export function onErrorRoute(error: Error) {
  return NextResponse.json({ message: error.message }, { status: 400 })
}

export function onNoMatch(req: ApiRequest, res: NextApiResponse) {
  res.status(405).send('Method not allowed')
}
