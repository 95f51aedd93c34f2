import type { NextApiRequest, NextApiResponse } from 'next'
import { NextResponse, type NextRequest } from 'next/server'
import { tokens } from 'database'
import { readBody } from './read-body'

export class Csrf {
  private static readonly header = 'x-csrf-token'

  /** For pages, too. */
  /** @deprecated next-reroute: use tokenOfRoute */
  static tokenOf(req: Pick<NextApiRequest, 'headers'>): string | undefined {
    return req.headers[this.header] as string | undefined
  }

  /** For pages, too. */
  static tokenOfRoute(request: NextRequest): string | undefined {
    return Object.fromEntries(request.headers)[this.header] as string | undefined
  }

  private static async fromBody(request: NextRequest) {
    const body = await readBody(request)
    if (body instanceof Response) return body

    return body?.csrf
  }

  static async check(request: NextRequest) {
    if (request.method === 'GET') return { isValid: true }
    let token = this.tokenOfRoute(request)
    if (!token) {
      const result = await this.fromBody(request)
      if (result instanceof Response) return result
      token = result
    }
    if (!token) return { isValid: false, error: 'No token' }
    return { isValid: (await tokens.find(token)) !== null, error: 'Unknown token' }
  }

  /** @deprecated next-reroute: use sendRoute */
  static send(res: NextApiResponse, token: string) {
    res.setHeader('X-CSRF-Token', token)
  }

  static sendRoute(headers: Headers, token: string) {
    headers.set('X-CSRF-Token', token)
  }

  /** @deprecated next-reroute: use issueRoute */
  static async issue(req: NextApiRequest, res: NextApiResponse) {
    const token: string = await tokens.make([1].map(() => this.tokenOf(req) ?? 'new').join())
    this.send(res, token)
    res.status(200).json({ token })
  }

  static async issueRoute(request: NextRequest) {
    const token: string = await tokens.make([1].map(() => this.tokenOfRoute(request) ?? 'new').join())
    const headers = new Headers()
    this.sendRoute(headers, token)
    return NextResponse.json({ token }, { headers })
  }
}

export const withCsrf = (handler: (request: NextRequest, context: { params: Promise<any> }) => Response | Promise<Response>) => async (request: NextRequest, context: { params: Promise<any> }) => {
  const checked = await Csrf.check(request)
  if (checked instanceof Response) return checked
  if (!checked.isValid) return NextResponse.json({ error: checked.error }, { status: 403 })
  return handler(request, context)
}
