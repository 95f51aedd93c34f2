import { Request, Response } from 'express'
import { setToken } from '../../lib/cookies'

// It asks for the connection: it stays.
const api = (req: Request, res: Response): void => {
  setToken(res, 'peer')
  res.json({ encrypted: (req.socket as { encrypted?: boolean }).encrypted ?? false })
}

export default api
