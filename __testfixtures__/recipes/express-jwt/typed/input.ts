import { promisify } from 'node:util'
import { expressjwt } from 'express-jwt'
import type { NextApiRequest, NextApiResponse } from 'next'

const check = promisify(
  expressjwt({ secret: process.env.TOKEN_SECRET ?? 'secret of the fixture', algorithms: ['HS256'], getToken: (req) => (req.query?.token as string | undefined) ?? req.headers['x-token'] as string }).unless({
    custom: (req) => req.method === 'HEAD' || req.headers['x-inside'] === 'yes',
  }),
)

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  try {
    await check(req as any, res as any)
    res.status(200).json({ list: ['red'] })
  } catch (error) {
    res.status(401).json({ said: (error as Error).message })
  }
}
