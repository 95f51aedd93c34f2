import type { NextApiHandler, NextApiRequest, NextApiResponse } from 'next'
import { lookUp } from './members'

export interface MemberRequest extends NextApiRequest {
  member?: string
  tag?: string
}

/** Knows the member before the handler runs. */
export const withMember = (handler: NextApiHandler) => async (req: MemberRequest, res: NextApiResponse) => {
  await new Promise<void>((resolve) => {
    lookUp(req.headers.authorization, (member) => {
      req.member = member
      resolve()
    })
  })
  const tags = ['first', 'last']
  tags.forEach((tag) => {
    req.tag = tag
  })
  return handler(req, res)
}

/** Does not wait: the handler may run on before the callback does. */
export const withMemberSoon = (handler: NextApiHandler) => async (req: MemberRequest, res: NextApiResponse) => {
  lookUp(req.headers.authorization, (member) => {
    req.member = member
  })
  return handler(req, res)
}
