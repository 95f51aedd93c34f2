import type { NextApiRequest } from 'next'

/** Where a request comes from. */
export const addressOf = (req: NextApiRequest) => req.headers['x-real-ip'] ?? req.socket?.remoteAddress
