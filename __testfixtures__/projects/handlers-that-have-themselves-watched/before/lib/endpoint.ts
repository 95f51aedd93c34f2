import type { NextApiRequest, NextApiResponse } from 'next'
import { sessions } from 'meter'

type Handler = (req: NextApiRequest, res: NextApiResponse, user: string | undefined) => unknown

const allow = (req: NextApiRequest, res: NextApiResponse, methods: string[] = ['GET']) => {
  res.setHeader('Access-Control-Allow-Origin', '*')
  res.setHeader('Access-Control-Allow-Methods', methods.join(', '))
  if (req.method === 'OPTIONS') {
    res.status(200).end()
    return true
  }
}

const share = (res: NextApiResponse, age: number) => {
  res.setHeader('Cache-Control', `public, s-maxage=${age}`)
}

/** Whether it has answered already is asked when who asks is known. */
export function endpoint(handler: Handler, methods: string[] = ['GET', 'OPTIONS']) {
  return async (req: NextApiRequest, res: NextApiResponse) => {
    const shouldStop = allow(req, res, methods)
    const user: string | undefined = await sessions.user(req.headers.cookie)
    if (!user) share(res, 60)
    if (shouldStop) return

    await handler(req, res, user)
  }
}
