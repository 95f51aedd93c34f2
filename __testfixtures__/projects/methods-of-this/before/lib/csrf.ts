import type { NextApiHandler, NextApiRequest, NextApiResponse } from 'next'
import { tokens } from 'database'

interface Checked {
  isValid: boolean
  error?: string
}

export class Csrf {
  private static readonly header = 'x-csrf-token'

  /** For pages, too. */
  static tokenOf(req: Pick<NextApiRequest, 'headers'>): string | undefined {
    return req.headers[this.header] as string | undefined
  }

  private static fromBody(req: NextApiRequest): string | undefined {
    return req.body?.csrf
  }

  static async check(req: NextApiRequest): Promise<Checked> {
    if (req.method === 'GET') return { isValid: true }
    let token = this.tokenOf(req)
    if (!token) {
      token = this.fromBody(req)
    }
    if (!token) return { isValid: false, error: 'No token' }
    return { isValid: (await tokens.find(token)) !== null, error: 'Unknown token' }
  }

  static send(res: NextApiResponse, token: string) {
    res.setHeader('X-CSRF-Token', token)
  }

  static async issue(req: NextApiRequest, res: NextApiResponse) {
    const token: string = await tokens.make([1].map(() => this.tokenOf(req) ?? 'new').join())
    this.send(res, token)
    res.status(200).json({ token })
  }
}

export const withCsrf = (handler: NextApiHandler) => async (req: NextApiRequest, res: NextApiResponse) => {
  const checked = await Csrf.check(req)
  if (!checked.isValid) return res.status(403).json({ error: checked.error })
  return handler(req, res)
}
