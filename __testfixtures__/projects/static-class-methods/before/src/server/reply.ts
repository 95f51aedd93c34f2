import type { NextApiResponse } from 'next'

export default class Reply {
  static ok(res: NextApiResponse, data: unknown) {
    return res.status(200).json({ success: true, data })
  }

  static error(res: NextApiResponse, status: number, message: string) {
    return res.status(status).json({ success: false, message })
  }
}
