import { Request, Response } from 'express'

export const setToken = (res: Response, token: string): void => {
  res.setHeader('Set-Cookie', `token=${token}; Path=/; HttpOnly`)
}

export const tokenOf = (req: Request): string | undefined => req.cookies.token
