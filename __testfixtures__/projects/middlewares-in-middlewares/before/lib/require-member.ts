import type { NextApiResponse } from 'next'
import type { NextHandler } from 'next-connect'
import type { ApiRequest } from './types'

export function requireMember(options: { admin: boolean } = { admin: false }) {
  return async (req: ApiRequest, res: NextApiResponse, next: NextHandler) => {
    const name = req.headers['x-member'] as string | undefined
    if (!name) {
      return res.status(401).json({ error: 'not a member' })
    }
    if (options.admin && name !== 'ann') throw new Error('only for admins')
    req.member = { name, admin: options.admin }
    next()
  }
}

/** Says who asked. */
export function logMember(req: ApiRequest, res: NextApiResponse, next: NextHandler) {
  console.log(`asked by ${req.member.name}`)
  next()
}

/** Another member's name, where one is given. */
export function actFor(req: ApiRequest, res: NextApiResponse, next: NextHandler) {
  const other = req.headers['x-act-for'] as string | undefined
  if (other) req.member = { name: other, admin: false }
  next()
}
