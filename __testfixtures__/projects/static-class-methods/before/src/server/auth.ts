import type { NextApiRequest, NextApiResponse } from 'next'
import { Tokens } from 'tokens'

const tokens = new Tokens()

/** Everything about signing in. */
export class Auth {
  static readonly cookie = 'auth'

  static token(req: NextApiRequest): string | undefined {
    return req.cookies.auth
  }

  /** The account of a request; answers itself where there is none. */
  static async account(req: NextApiRequest, res: NextApiResponse): Promise<{ id: string } | null> {
    const token = Auth.token(req)
    const account = token ? await tokens.account(token) : null
    if (!account) {
      res.status(401).json({ error: 'Sign in first' })
      return null
    }
    return account
  }

  static signOut(res: NextApiResponse) {
    res.setHeader('Set-Cookie', `${Auth.cookie}=; Path=/; Max-Age=0`)
  }
}
