import { getIronSession } from '../index'

export function withIronSessionApiRoute(handler: (req: any, res: any) => unknown, options: { cookieName: string; password: string }) {
  return async (req: any, res: any) => {
    const session = await getIronSession(req, res, options)
    Object.defineProperty(req, 'session', { enumerable: true, get: () => session })
    return handler(req, res)
  }
}
