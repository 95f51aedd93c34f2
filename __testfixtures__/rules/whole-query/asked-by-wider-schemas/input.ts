import type { NextApiRequest, NextApiResponse } from 'next'
import { z } from 'zod'
import { shared } from '../../lib/shared'

const asked = z.object({ method: z.string() })

/** Schemas that name more than is written here, that let through what they do not name, or that are not known. */
export default function handler(req: NextApiRequest, res: NextApiResponse) {
  const more = asked.extend({ cookies: z.object({}) }).parse(req)
  const whole = z.object({ method: z.string() }).passthrough().parse(req)
  const others = z.object({ socket: z.any() }).safeParse(req)
  res.status(200).json({ more, whole: Object.keys(whole), others: others.success, shared: shared.parse(req) })
}
