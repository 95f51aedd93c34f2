import type { NextApiRequest, NextApiResponse } from 'next'
import { z } from 'zod'

const order = z.object({ name: z.string(), body: z.string().optional() })

/** What these are asked about is no request, whatever it is called. */
const checked = (data: unknown, strict: boolean) => (strict ? order.parse(data) : order.safeParse(data).success)
const logged = (request: unknown, at: number) => ({ at, fine: order.safeParse(request).success })

function dated(orderReq: { name?: string }, at: number) {
  Object.assign(orderReq, { at })
  return orderReq
}

export default function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method !== 'POST') return res.status(405).end()
  res.status(200).json({ checked: checked(req.body, false), logged: logged(req.body, 2), dated: dated({ ...req.body }, 3) })
}
