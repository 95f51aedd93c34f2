import { Request, Response } from 'express'
import { setToken, tokenOf } from '../lib/cookies'

interface Login {
  name: string
}

const checkLogin = (body: Login): void => {
  if (!body.name) throw new Error('who are you?')
}

/**
 * Login API
 * @param req Request
 * @param res Response
 */
const route = async (req: Request, res: Response): Promise<void> => {
  try {
    if (req.method === 'POST') {
      checkLogin(req.body)
      setToken(res, req.body.name)
      res.status(200).json({ name: req.body.name })
    } else if (req.method === 'GET') {
      res.status(200).json({ name: tokenOf(req) ?? null })
    } else {
      throw new Error(`${req.method} is not allowed`)
    }
  } catch (error: any) {
    res.status(400).json({ error: true, message: error.message })
  }
}

export default route
