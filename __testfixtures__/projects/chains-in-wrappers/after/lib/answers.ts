import type { NextApiResponse } from 'next'
import { NextResponse } from 'next/server'
import type { ApiRequest } from './types'

export class Refused extends Error {
  readonly status: number

  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}

export function onError(error: unknown, visitor: ApiRequest['visitor']) {
  const by = visitor?.user ?? 'nobody'
  if (error instanceof Refused) return NextResponse.json({ error: error.message, by }, { status: error.status })
  return NextResponse.json({ error: 'failed', by }, { status: 500 })
}

export function onNoMatch(req: ApiRequest, res: NextApiResponse) {
  res.status(405).json({ error: 'no such method' })
}
