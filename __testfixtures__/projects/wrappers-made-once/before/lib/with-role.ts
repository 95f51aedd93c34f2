import type { NextApiHandler, NextApiRequest, NextApiResponse } from 'next'
import { ROLES } from './roles'
import { staff } from './staff'

type Options = { redirect?: string }

/** Lets those of a role through. */
export const withRole =
  (role: string, { redirect }: Options = {}) =>
  (handler: NextApiHandler) =>
  async (req: NextApiRequest, res: NextApiResponse) => {
    const person = await staff.person(req.headers.authorization)
    if (person?.role !== role) {
      if (redirect) return res.redirect(redirect)
      return res.status(403).json({ needs: role })
    }
    return handler(req, res)
  }

export const withAdmin = withRole(ROLES.admin)

export const withCook = withRole('cook', { redirect: '/kitchen' })
