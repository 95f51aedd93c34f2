import type { NextApiResponse } from 'next'

class Late {
  static ok(res: NextApiResponse, data: unknown, status = 200) {
    res.status(status).json({ data })
  }
}

export const late = { ok: Late.ok.bind(Late) }

export { Late }
