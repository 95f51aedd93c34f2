import type { NextApiRequest, NextApiResponse } from 'next'
import { shop } from './shop'

type Methods = {
  [method in 'GET' | 'POST' | 'PUT' | 'DELETE']?: {
    isPublic?: boolean
    handler(req: NextApiRequest, res: NextApiResponse): Promise<void | NextApiResponse>
  }
}

export const notSignedIn = (res: NextApiResponse) => res.status(401).end()

export const apiMethods =
  (methods: Methods = {}) =>
  async (req: NextApiRequest, res: NextApiResponse) => {
    const method = methods[req.method as keyof Methods]

    if (!method) {
      return res.status(405).end()
    }

    if (!method.isPublic) {
      const session = await shop.session(req.headers.authorization)
      if (!session) return notSignedIn(res)
    }

    return method.handler(req, res)
  }
