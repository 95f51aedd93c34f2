import type { NextApiResponse } from 'next'
import type { ApiRequest } from './types'
import nc from 'next-connect'
import { requireKey } from './require-key'
import { readSession } from './session'

/** What the public API's routes begin with. */
export function apiHandler() {
  return nc<ApiRequest, NextApiResponse>({ onError, onNoMatch }).use(requireKey).use(secure)
}

export const defaultHandler = () => nc<ApiRequest, NextApiResponse>({ onError, onNoMatch })

export const guarded = (options?: { admins?: boolean }) => {
  // Its own answers, since clients of old read them.
  return nc<ApiRequest, NextApiResponse>({
    onError(error: Error, req, res) {
      res.status(500).json({ failed: error.message })
    },
    onNoMatch(req, res) {
      res.status(405).json({ error: `${req.method} is not allowed` })
    },
  })
    // Who asks
    .use(requireKey)
    .use(requireAdmin(options))
}

export function withSession(handler: (req: ApiRequest, res: NextApiResponse) => unknown) {
  return async (req: ApiRequest, res: NextApiResponse) => {
    req.visitor = readSession(req)
    return handler(req, res)
  }
}

const requireAdmin = (options?: { admins?: boolean }) => async (req: ApiRequest, res: NextApiResponse, next: () => void) => {
  if (options?.admins && req.spaceId !== 'admin') throw new Error('only for admins')
  next()
}

function secure(req: ApiRequest, res: NextApiResponse, next: () => void) {
  if (req.spaceId === 'closed') throw new Error('this space is closed')
  next()
}

function onError(error: Error, req: ApiRequest, res: NextApiResponse) {
  res.status(500).json({ message: error.message, by: req.visitor?.user ?? 'nobody' })
}

function onNoMatch(req: ApiRequest, res: NextApiResponse) {
  res.status(405).send('Method not allowed')
}
