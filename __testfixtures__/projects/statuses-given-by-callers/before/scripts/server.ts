import type { NextApiResponse } from 'next'
import { finish, report } from '../lib/respond'

export const answers = { report }
export const close = (res: NextApiResponse) => finish(res, 204)
